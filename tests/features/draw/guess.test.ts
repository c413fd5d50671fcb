import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blank,
  carry,
  fit,
  type Guess,
  isBlank,
  type Plane,
  runs,
  set,
  type Spot,
  stroke,
  valueAt
} from '#lib/features/draw/guess.ts';

const plane: Plane = { years: [1999, 2023], domain: [0, 90], step: 1 };
const YEARS = Array.from({ length: 25 }, (_, index) => 1999 + index);

/** Places on the plane and well beyond it. */
const spot: fc.Arbitrary<Spot> = fc.record({
  year: fc.double({ min: 1990, max: 2030, noNaN: true }),
  value: fc.double({ min: -50, max: 200, noNaN: true })
});
const guess: fc.Arbitrary<Guess> = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }), {
  minLength: 25,
  maxLength: 25
});
const at = (year: number, value: number): Spot => ({ year, value });

describe('a stroke', () => {
  it('fills every year that it passes over, in a straight line', () => {
    const drawn = stroke(blank(plane), at(2000, 10), at(2004, 50), plane);
    expect(YEARS.map((year) => valueAt(drawn, year, plane)).slice(0, 7)).toEqual([
      null,
      10,
      20,
      30,
      40,
      50,
      null
    ]);
  });

  it('without length sets the nearest year', () => {
    expect(runs(stroke(blank(plane), at(2010.4, 33.3), at(2010.4, 33.3), plane), plane)).toEqual([
      [{ year: 2010, value: 33 }]
    ]);
  });

  it('from beyond the edges fills the plane to its edge, and keeps to it', () => {
    const drawn = stroke(blank(plane), at(1990, -400), at(2030, 500), plane);
    expect(isBlank(drawn, plane)).toBe(false);
    expect(drawn).toHaveLength(25);
    expect(drawn[0]).toBe(0);
    expect(drawn.at(-1)).toBe(90);
    expect(drawn).not.toContain(null);
  });

  it('never leaves the plane, and touches only the years between its ends and the nearest to the pen', () => {
    fc.assert(
      fc.property(guess, spot, spot, (before, from, to) => {
        const drawn = stroke(before, from, to, plane);
        expect(drawn).toHaveLength(25);
        YEARS.forEach((year, index) => {
          const value = drawn[index]!;
          const passed = year >= Math.min(from.year, to.year) && year <= Math.max(from.year, to.year);
          const near = year === Math.min(2023, Math.max(1999, Math.round(to.year)));
          if (!passed && !near) expect(value).toBe(before[index]);
          else expect(value >= 0 && value <= 90 && Number.isInteger(value)).toBe(true);
        });
      })
    );
  });

  it('leaves the same line in either direction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1999, max: 2023 }),
        fc.integer({ min: 1999, max: 2023 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        (a, b, low, high) => {
          fc.pre(a !== b);
          const [from, to] = [at(a, low), at(b, high)];
          expect(stroke(blank(plane), from, to, plane)).toEqual(stroke(blank(plane), to, from, plane));
        }
      )
    );
  });

  it('leaves no gap, however fast the pen goes', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        let drawn: Guess = blank(plane);
        let pen = spots[0]!;
        for (const to of spots) {
          drawn = stroke(drawn, pen, to, plane);
          pen = to;
        }
        expect(runs(drawn, plane)).toHaveLength(1);
      })
    );
  });
});

describe('a value', () => {
  it('goes to the nearest step, within the plane', () => {
    expect([fit(12.4, plane), fit(-3, plane), fit(91, plane)]).toEqual([12, 0, 90]);
    expect(fit(0.26, { ...plane, step: 0.05 })).toBe(0.25);
  });

  it('outside the years changes nothing', () => {
    expect(set(blank(plane), 1998, 10, plane)).toEqual(blank(plane));
    expect(set(blank(plane), 2024, 10, plane)).toEqual(blank(plane));
  });
});

describe('a value that is given', () => {
  const told = { ...plane, given: 43.2 };
  it('stands in the first year, which is not the reader’s', () => {
    expect(blank(told)[0]).toBe(43.2);
    expect(isBlank(blank(told), told)).toBe(true);
    expect(set(blank(told), 1999, 10, told)).toEqual(blank(told));
    expect(isBlank(set(blank(told), 2000, 10, told), told)).toBe(false);
  });

  it('no stroke moves it', () => {
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        expect(stroke(blank(told), from, to, told)[0]).toBe(43.2);
      })
    );
  });
});

describe('from year to year', () => {
  it('an empty year takes the value along', () => {
    const one = set(blank(plane), 1999, 40, plane);
    expect(valueAt(carry(one, 1999, 2000, plane), 2000, plane)).toBe(40);
  });

  it('a year that has a value keeps it, and an empty one has nothing to give', () => {
    fc.assert(
      fc.property(guess, fc.integer({ min: 1999, max: 2022 }), (before, year) => {
        const after = carry(before, year, year + 1, plane);
        const [from, to] = [valueAt(before, year, plane), valueAt(before, year + 1, plane)];
        expect(valueAt(after, year + 1, plane)).toBe(to ?? from);
      })
    );
  });
});

it('runs are cut at every gap, and together are all that was drawn', () => {
  fc.assert(
    fc.property(guess, (drawn) => {
      const found = runs(drawn, plane);
      expect(found.flat()).toHaveLength(drawn.filter((value) => value !== null).length);
      for (const run of found) run.forEach((one, index) => expect(one.year).toBe(run[0]!.year + index));
      found
        .slice(1)
        .forEach((run, index) => expect(run[0]!.year).toBeGreaterThan(found[index]!.at(-1)!.year + 1));
    })
  );
});
