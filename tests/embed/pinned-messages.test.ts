import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbers } from '#lib/embed/messages.ts';
import { scrollOf } from '#lib/walk/keys.ts';

const cyclic: unknown[] = [1, 2];
cyclic.push(cyclic);

const hostile = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    withMap: true,
    withBigInt: true
  }),
  fc.constantFrom<unknown>(
    cyclic,
    [NaN, 1],
    [1, Infinity],
    [1e7, 0],
    ['1', '2'],
    [[1], [2]],
    [1, , 2],
    new Array(1e9),
    [1n, 2n]
  ),
  fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(null)), { maxLength: 4 }),
  fc.constantFrom<unknown>(
    { length: 2, 0: 1, 1: 2 },
    '<img src=x onerror=alert(1)>',
    { __proto__: [1, 2] },
    new Float64Array([1, 2])
  )
);

it(
  'of 10,000 hostile messages only plain numbers are read, and nothing is thrown',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 3 }), (data, count) => {
        const read = numbers(data, count);
        if (read === undefined) return;
        expect(read).toHaveLength(count);
        for (let index = 0; index < count; index++) {
          expect(typeof read[index]).toBe('number');
          expect(Math.abs(read[index]!)).toBeLessThanOrEqual(1e6);
        }
      }),
      { numRuns: 10_000 }
    );
  }
);

it('reads what the two sides say', () => {
  expect(numbers([12.5, 3], 2)).toEqual([12.5, 3]);
  expect(numbers([0, 6500, 0], 3)).toEqual([0, 6500, 0]);
  expect(numbers([1, 2, 3], 2)).toBeUndefined();
});

it('forwards the keys that scroll, and no others', () => {
  expect(scrollOf('ArrowDown', false)).toEqual(['by', 40]);
  expect(scrollOf(' ', false)).toEqual(['page', 0.875]);
  expect(scrollOf(' ', true)).toEqual(['page', -0.875]);
  expect(scrollOf('Home', false)).toEqual(['end', -1]);
  for (const key of ['a', 'Enter', 'Tab', 'Escape', 'ArrowLeft'])
    expect(scrollOf(key, false)).toBeUndefined();
});
