import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet, textBox } from '#lib/forms/kit/overlap.ts';
import { choose, ILLEGIBLE, LEGIBLE, place } from '#lib/forms/kit/place/choose.ts';
import { inTurn } from '#lib/forms/kit/place/in-turn.ts';
import { leaderTo, nudged } from '#lib/forms/kit/place/nudge.ts';
import { distanceToBox, intersect, type Segment, strikes } from '#lib/forms/kit/place/segment.ts';
import { takenBy } from '#lib/forms/kit/place/taken.ts';
import type { Mark, Text } from '#lib/forms/kit/scene.ts';

const text = (x: number, y: number, key = 'name', lines = ['a name']): Text => ({
  kind: 'text',
  key,
  ink: 'measured',
  role: 'label',
  x,
  y,
  lines,
  anchor: 'middle'
});
const dot = (x: number, y: number): Mark => ({
  kind: 'dot',
  key: `${x} ${y}`,
  ink: 'measured',
  x,
  y,
  r: 0.4
});
const level = (y: number): Mark => ({
  kind: 'line',
  key: `line ${y}`,
  ink: 'measured',
  points: [
    { at: '1', x: 0, y },
    { at: '2', x: 100, y }
  ]
});
const at = (...texts: Text[]) => texts.map((one) => ({ texts: [one] }));
const taken = (...marks: Mark[]) => takenBy(marks, 'wide');
const standing = (marks: Mark[] | undefined) =>
  marks?.map((mark) => (mark.kind === 'text' ? [mark.x, mark.y] : mark.kind));

describe('a straight piece and a box', () => {
  const box = { key: '', left: 2, right: 6, top: 3, bottom: 5 };
  const spot = fc.record({
    x: fc.double({ min: 0, max: 8, noNaN: true }),
    y: fc.double({ min: 0, max: 8, noNaN: true })
  });

  it('strikes it where some point of it lies within, and nowhere else', () =>
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        const nearest = Math.min(
          ...Array.from({ length: 401 }, (_, i) => i / 400).map((t) =>
            distanceToBox({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }, box)
          )
        );
        if (nearest === 0) expect(strikes({ from, to }, box, 0.001)).toBe(true);
        if (nearest > 0.3) expect(strikes({ from, to }, box, 0.2)).toBe(false);
      })
    ));

  it('crosses another where each has its ends on both sides of the other', () => {
    const piece = (x1: number, y1: number, x2: number, y2: number): Segment => ({
      from: { x: x1, y: y1 },
      to: { x: x2, y: y2 }
    });
    expect(intersect(piece(0, 0, 4, 4), piece(0, 4, 4, 0))).toBe(true);
    expect(intersect(piece(0, 0, 4, 4), piece(5, 4, 9, 0))).toBe(false);
  });
});

describe('a text', () => {
  it('takes the first place that is free', () => {
    const marks = place(at(text(50, 50), text(50, 20), text(50, 80)), taken(dot(50, 49)), 'wide');
    expect(standing(marks)).toEqual([[50, 20]]);
  });

  it('stands nowhere where nothing is free, unless it may lie across lines', () => {
    const places = at(text(50, 50));
    expect(place(places, taken(level(49)), 'wide')).toBeUndefined();
    expect(standing(place(places, taken(level(49)), 'wide', { most: LEGIBLE }))).toEqual([[50, 50]]);
    expect(place(places, taken(dot(50, 49)), 'wide', { most: LEGIBLE })).toBeUndefined();
  });

  it('lies on a line rather than on a text, and on a text rather than outside', () => {
    const on = taken(text(20, 50, 'other'), level(80));
    expect(choose(at(text(20, 50), text(60, 80.5)), on, 'wide')?.cost).toBeLessThan(ILLEGIBLE);
    expect(standing(choose(at(text(99.9, 50), text(20, 50)), on, 'wide')?.placing.texts)).toEqual([[20, 50]]);
  });

  it('keeps within its bounds', () => {
    const bounds = { key: '', left: 0, right: 24, top: 0, bottom: 27 };
    expect(standing(place(at(text(60, 50), text(20, 50)), taken(), 'wide', { bounds }))).toEqual([[20, 50]]);
  });

  it('has a leader that keeps off other texts', () => {
    const target = { x: 50, y: 80 };
    const tied = (one: Text) => ({ texts: [one], leader: leaderTo(one, target, 'wide') });
    const between = taken(text(50, 50, 'other', ['a rather long name between']));
    expect(standing(place([tied(text(50, 20)), tied(text(90, 75))], between, 'wide'))).toEqual([
      'rule',
      [90, 75]
    ]);
  });

  it('is tried nearest first, and never further off than asked', () => {
    const tries = nudged(text(50, 50), 'wide', 2);
    expect(tries[0]).toMatchObject({ x: 50, y: 50 });
    for (const { x, y } of tries)
      expect(Math.hypot(((x - 50) / 100) * 49, ((y - 50) / 100) * 27)).toBeLessThanOrEqual(2.01);
  });
});

it('texts in turn keep apart, whichever comes first', () => {
  const names = ['a', 'b', 'c', 'd'].map((key) => at(...[50, 40, 60, 30].map((y) => text(50, y, key))));
  const placed = inTurn(names, [], 'wide');
  const boxes = placed.flatMap((mark) => (mark.kind === 'text' ? [textBox(mark, 'wide')] : []));
  expect(boxes).toHaveLength(4);
  expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b)))).toEqual([]);
});

it('a text without a place is a mistake', () =>
  expect(() => inTurn([[]], [], 'wide')).toThrow('at least one place'));
