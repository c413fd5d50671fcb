import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend } from '#lib/forms/kit/blend.ts';
import type { Line, Mark } from '#lib/forms/kit/scene.ts';

const at = (year: number, y: number) => ({ at: String(year), x: (year - 2000) * 10, y });
const line = (key: string, ys: number[], from?: string): Line => ({
  kind: 'line',
  key,
  ink: 'measured',
  points: ys.map((y, index) => at(2000 + index, y)),
  ...(from ? { from } : {})
});
const tick: Mark = {
  kind: 'text',
  key: 'y:10',
  ink: 'quiet',
  role: 'tick',
  x: 0,
  y: 10,
  lines: ['10'],
  anchor: 'end'
};
const name: Mark = {
  kind: 'text',
  key: 'a:label',
  ink: 'measured',
  role: 'label',
  x: 10,
  y: 10,
  lines: ['A'],
  anchor: 'start'
};
const find = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key);

describe('blend', () => {
  it('gives the scenes themselves at both ends', () => {
    const [before, after] = [[line('a', [1, 2])], [line('a', [3, 4])]];
    expect(blend(before, after, 0)).toBe(before);
    expect(blend(before, after, 1)).toBe(after);
  });

  it('moves what is in both', () => {
    const half = find(blend([line('a', [10, 20])], [line('a', [30, 40])], 0.5), 'a') as Line;
    expect(half.points.map(({ y }) => y)).toEqual([20, 30]);
  });

  it('matches points by what they stand for, not by their order', () => {
    const later: Line = { ...line('a', []), points: [at(2001, 50)] };
    const half = find(blend([line('a', [0, 10, 20])], [later], 0.5), 'a') as Line;
    expect(half.points).toEqual([{ at: '2001', x: 10, y: 30 }]);
  });

  it('shows no axis number and no value during a change, but keeps names', () => {
    const scene = [tick, name];
    const keys = blend(scene, [...scene, line('a', [1, 2])], 0.5).map(({ key }) => key);
    expect(keys).not.toContain('y:10');
    expect(keys).toContain('a:label');
  });

  it('draws an entering line from its first point on', () => {
    expect((find(blend([], [line('a', [0, 0, 0])], 0.675), 'a') as Line).points.at(-1)?.x).toBe(10);
    expect(find(blend([], [line('a', [0, 0, 0])], 0.3), 'a')).toBeUndefined();
  });

  it('lets a mark set out from another, all the way', () => {
    const after = [line('a', [10, 20]), line('b', [30, 40], 'a')];
    const half = find(blend([line('a', [10, 20])], after, 0.5), 'b') as Line;
    expect(half.points.map(({ y }) => y)).toEqual([20, 30]);
  });

  it('keeps the dots of a line on that line while it bends', () => {
    const dot: Mark = { kind: 'dot', key: 'b:dot:2000', ink: 'measured', from: 'a', ...at(2000, 30), r: 1 };
    const after = [line('b', [30, 40], 'a'), dot];
    for (const t of [0.2, 0.5, 0.8]) {
      const marks = blend([line('a', [10, 20])], after, t);
      const first = (find(marks, 'b') as Line).points[0]!;
      expect(find(marks, 'b:dot:2000')).toMatchObject({ x: first.x, y: first.y, r: 1 });
    }
  });

  it('lets a bar grow from its foot', () => {
    const bar: Mark = {
      kind: 'rect',
      key: 'b',
      ink: 'measured',
      x: 0,
      y: 20,
      width: 10,
      height: 80,
      grow: 'up'
    };
    expect(find(blend([], [bar], 0.675), 'b')).toMatchObject({ y: 60, height: 40 });
  });

  const scene = fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      ys: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
    }),
    { selector: ({ key }) => key }
  );

  it('never draws a mark twice, nor a place that is not a number', () => {
    fc.assert(
      fc.property(scene, scene, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, t) => {
        const marks = blend(
          one.map(({ key, ys }) => line(key, ys)),
          other.map(({ key, ys }) => line(key, ys)),
          t
        );
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        for (const mark of marks as Line[])
          for (const { x, y } of mark.points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      })
    );
  });
});
