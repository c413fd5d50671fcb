import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, courseOf, type Measured, told } from '#lib/features/draw/compare.ts';
import type { Guess, Plane } from '#lib/features/draw/guess.ts';

const plane: Plane = { years: [2001, 2006], domain: [0, 100], step: 1 };
const measured = (values: (number | null)[], estimated: number[] = []): Measured[] =>
  values.map((value, index) => ({ year: 2001 + index, value, estimated: estimated.includes(2001 + index) }));

const real = measured([20, 20, 40, null, 50, 50], [2002]);

describe('a guess is compared', () => {
  it('only with years that were drawn and have a measurement of their own', () => {
    const found = compare([30, 99, 40, 99, null, 45], real, plane, 2005)!;
    expect(found.count).toBe(3);
    expect(found.off).toBe((10 + 0 + 5) / 3);
    expect(found.farthest).toEqual({ year: 2001, guess: 30, real: 20 });
  });

  it('without the year that was given beforehand', () => {
    expect(compare([30, 99, 40, 99, null, 45], real, { ...plane, given: 30 }, 2005)!.count).toBe(2);
  });

  it('with nothing where no such year was drawn', () => {
    expect(compare([null, 50, null, 50, null, null], real, plane, 2005)).toBeNull();
  });

  it('in its first year of several that are as far off', () => {
    expect(compare([30, null, 50, null, 60, 60], real, plane, 2005)!.farthest.year).toBe(2001);
  });

  it('on its side of the line', () => {
    expect(compare([30, 0, 50, 0, 60, 60], real, plane, 2005)!.side).toBe('above');
    expect(compare([10, 0, 30, 0, 40, 40], real, plane, 2005)!.side).toBe('below');
    expect(compare([10, 0, 50, 0, 40, 60], real, plane, 2005)!.side).toBe('both');
    expect(compare([20, 0, 40, 0, 50, 50], real, plane, 2005)!.side).toBe('both');
    // Five of six years are not nearly all; six of seven are.
    const flat = (count: number) => measured(Array.from({ length: count }, () => 20));
    const years = (count: number): Plane => ({ ...plane, years: [2001, 2000 + count] });
    expect(compare([30, 30, 30, 30, 30, 10], flat(6), years(6), 2005)!.side).toBe('both');
    expect(compare([30, 30, 30, 30, 30, 30, 10], flat(7), years(7), 2005)!.side).toBe('above');
  });
});

describe('what most surprises', () => {
  const of = (guess: Guess) => compare(guess, real, plane, 2005)!.surprise;
  it('is a line that went the other way', () => expect(of([80, 0, 60, 0, 50, 50])).toBe('whole'));
  it('or did so at its end', () => expect(of([20, 0, 30, 0, 50, 90])).toBe('end'));
  it('else the year furthest off', () => expect(of([25, 0, 45, 0, 60, 60])).toBe('farthest'));
  it('and nothing where all is as drawn', () => expect(of([20, 0, 40, 0, 50, 50])).toBeNull());
  it('is of two the one that was further from it', () =>
    // Over the whole it fell by far instead of rising; at the end it rose a little instead of staying.
    expect(of([90, 0, 60, 0, 30, 36])).toBe('whole'));
});

describe('the course of a line', () => {
  it.each([
    [[20, 30, 52], 'rose'],
    [[52, 70, 30], 'fell'],
    [[50, 52, 49, 51], 'flat'],
    [[50, 20, 51], 'swung'],
    [[0, 0], 'flat'],
    [[0, 1], 'rose'],
    [[40], 'flat'],
    // A tenth of the mean is a change; less is none.
    [[19, 21], 'rose'],
    [[21, 19], 'fell'],
    [[19.1, 20.9], 'flat'],
    // What lies below 0 rises towards it.
    [[-30, -20], 'rose']
  ] as const)('%j %s', (values, course) => expect(told([...values]).course).toBe(course));

  it('turns with the line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 }), (values) => {
        const turned = { rose: 'fell', fell: 'rose', flat: 'flat', swung: 'swung' };
        expect(told(values.toReversed()).course).toBe(turned[told(values).course]);
      })
    );
  });

  it('the end is told apart only where it is not all there is', () => {
    expect(compare([null, null, null, null, 60, 60], real, plane, 2005)).toMatchObject({ end: null });
    expect(compare([20, null, null, null, null, 60], real, plane, 2005)).toMatchObject({ end: null });
  });

  it('of the measured line alone leaves out what has no measurement', () => {
    const { whole, end } = courseOf(real, 2005);
    expect([whole?.real.first, whole?.real.last, whole?.real.course]).toEqual([20, 50, 'rose']);
    expect(end?.real.course).toBe('flat');
    expect(courseOf(measured([null, 20, 30, 90, null], [2004]), 2003)).toMatchObject({
      whole: { from: 2002, to: 2003, real: { high: 30 } },
      end: null
    });
  });
});

it('a guess equal to the line is nowhere off; one moved by d is off by d everywhere', () => {
  const line = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 40 }), (values, d) => {
      const series = measured(values);
      expect(compare(values, series, plane, 2005)).toMatchObject({ off: 0, surprise: null, side: 'both' });
      const moved = compare(
        values.map((value) => value + d),
        series,
        plane,
        2005
      )!;
      expect(moved.off).toBeCloseTo(d);
      expect(moved.side).toBe('above');
      expect(moved.farthest.year).toBe(2001);
    })
  );
});

it('the mean distance lies between none and that of the furthest year', () => {
  const line = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(line, line, (guess, values) => {
      const { off, farthest } = compare(guess, measured(values), plane, 2005)!;
      expect(off).toBeGreaterThanOrEqual(0);
      expect(off).toBeLessThanOrEqual(Math.abs(farthest.guess - farthest.real) + 1e-9);
    })
  );
});
