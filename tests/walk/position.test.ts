import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, offsetOf, placeAt, positionAt, type StepBox } from '#lib/walk/position.ts';

const reading = { line: 600, change: 300 };
const boxes: StepBox[] = [
  { top: 1000, bottom: 2000 },
  { top: 2000, bottom: 3000 },
  { top: 3000, bottom: 4000 }
];
/** The scroll offset at which the line of reading lies `past` px below the top of a step. */
const reach = (step: number, past: number) => (boxes[step]?.top ?? 0) + past - reading.line;

describe('positionAt', () => {
  it('is the first plateau before the first step and the last one after the last', () => {
    expect(positionAt(boxes, 0, reading)).toBe(0);
    expect(positionAt(boxes, 99_999, reading)).toBe(2);
  });

  it('stays on the plateau until the border is half a change away', () => {
    expect(positionAt(boxes, reach(1, -151), reading)).toBe(0);
    expect(positionAt(boxes, reach(1, 151), reading)).toBe(1);
  });

  it('is half way at the border', () => {
    expect(positionAt(boxes, reach(1, 0), reading)).toBe(0.5);
    expect(positionAt(boxes, reach(2, 0), reading)).toBe(1.5);
  });

  it('runs evenly through a change', () => {
    expect(positionAt(boxes, reach(1, -75), reading)).toBeCloseTo(0.25);
    expect(positionAt(boxes, reach(1, 75), reading)).toBeCloseTo(0.75);
  });

  const steps = fc
    .array(fc.integer({ min: 350, max: 3000 }), { minLength: 1, maxLength: 40 })
    .map((heights) => {
      let top = 500;
      return heights.map((height) => ({ top, bottom: (top += height) }));
    });

  it('never goes back while the reader goes on, and never jumps', () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 40 }),
        (some, from, by) => {
          const here = positionAt(some, from, reading);
          const there = positionAt(some, from + by, reading);
          expect(there).toBeGreaterThanOrEqual(here);
          expect(there - here).toBeLessThanOrEqual(by / reading.change + 1e-9);
        }
      )
    );
  });

  it('stays within the steps', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -1000, max: 1_000_000 }), (some, offset) => {
        const position = positionAt(some, offset, reading);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(some.length - 1);
      })
    );
  });
});

describe('between', () => {
  it('names the two steps and the share of the way', () => {
    expect(between(1.25, 4)).toEqual({ from: 1, to: 2, share: 0.25 });
  });

  it('keeps to the steps there are, before and after them', () => {
    expect(between(-3, 4)).toEqual({ from: 0, to: 1, share: 0 });
    expect(between(9.5, 4)).toEqual({ from: 3, to: 3, share: 0 });
  });
});

describe('a place', () => {
  it('is brought back to the line of reading at any width', () => {
    const wider = boxes.map(({ top, bottom }) => ({ top: top / 2, bottom: bottom / 2 }));
    const other = { line: 300, change: 100 };
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 5000 }), (offset) => {
        const place = placeAt(boxes, offset, reading)!;
        const back = placeAt(wider, offsetOf(wider, place, other), other)!;
        expect(back.step).toBe(place.step);
        expect(back.share).toBeCloseTo(place.share);
      })
    );
  });

  it('is none before the first step', () => {
    expect(placeAt(boxes, 0, reading)).toBeUndefined();
  });
});
