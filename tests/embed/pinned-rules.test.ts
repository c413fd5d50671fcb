import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follower, GIVEN_UP, QUIET } from '#lib/embed/pinned-rules.ts';

const END = 5000;

describe('who scrolls', () => {
  it('the host leads', () => {
    const rules = follower();
    expect(rules.told(100, 0, 0)).toBe(100);
    rules.put(100);
    expect(rules.seen(100, END, 10)).toBeUndefined();
    expect(rules.told(100, 0, 20)).toBeUndefined();
  });

  it('a position that the browser rounded is not the frame scrolling', () => {
    const rules = follower();
    rules.told(100.4, 0, 0);
    rules.put(100.4);
    expect(rules.seen(100, END, 10)).toBeUndefined();
  });

  it('a page that became shorter has not scrolled', () => {
    const rules = follower();
    rules.put(4000);
    expect(rules.seen(3000, 3000, 10)).toBeUndefined();
    expect(rules.seen(2000, 3000, 10)).toBe(1);
  });

  it('what the host said before it answered is ignored, and so is all of it until the frame is quiet', () => {
    const rules = follower();
    rules.put(100);
    const request = rules.seen(2000, END, 1000);
    expect(request).toBe(1);
    expect(rules.told(120, 0, 1000 + QUIET)).toBeUndefined();
    expect(rules.told(1990, 1, 1000 + QUIET - 1)).toBeUndefined();
    expect(rules.rested(1000 + QUIET)).toBe(1990);
  });

  it('only the newest request counts as answered', () => {
    const rules = follower();
    rules.seen(1000, END, 0);
    rules.seen(2000, END, 10);
    expect(rules.told(1000, 1, 10 + QUIET)).toBeUndefined();
    rules.told(2000, 2, 20 + QUIET);
    expect(rules.rested(20 + QUIET)).toBeUndefined();
    expect(rules.told(2100, 2, 30 + QUIET)).toBe(2100);
  });

  it('a host that does not answer is followed again after a while', () => {
    const rules = follower();
    rules.seen(1000, END, 0);
    rules.told(10, 0, QUIET);
    expect(rules.rested(GIVEN_UP - 1)).toBeUndefined();
    expect(rules.rested(GIVEN_UP)).toBe(10);
  });

  it('an answer to a request that was never made changes nothing', () => {
    const rules = follower();
    rules.told(10, 999, 0);
    rules.seen(1000, END, 0);
    expect(rules.told(10, 999, QUIET)).toBeUndefined();
  });

  it('whatever happened, a quiet frame ends where the host is', () => {
    const happening = fc.record({
      by: fc.constantFrom('host', 'frame'),
      at: fc.integer({ min: 0, max: END }),
      after: fc.integer({ min: 0, max: 200 }),
      answers: fc.boolean()
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (story) => {
        const rules = follower();
        let now = 0;
        let page = 0;
        let asked = 0;
        let answered = 0;
        let host = 0;
        const put = (y: number | undefined) => {
          if (y === undefined) return;
          page = y;
          rules.put(y);
        };
        for (const { by, at, after, answers } of story) {
          now += after;
          if (by === 'frame') asked = rules.seen((page = at), END, now) ?? asked;
          else {
            if (answers) answered = asked;
            put(rules.told((host = at), answered, now));
          }
        }
        put(rules.told(host, asked, now));
        put(rules.rested(now + GIVEN_UP));
        expect(Math.abs(page - host)).toBeLessThan(1);
      }),
      { numRuns: 2000 }
    );
  });
});
