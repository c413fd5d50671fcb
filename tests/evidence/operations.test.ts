import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, deflate, divide, multiply } from '#lib/evidence/operations.ts';

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const rate = fc.double({ min: -20, max: 50, noNaN: true });
const rates = fc.array(rate, { minLength: 1, maxLength: 40 });

/** Yearly rates from 1990 on. */
const yearly = (list: number[]) => new Map(list.map((value, i) => [1990 + i, value]));

describe('multiply and divide', () => {
  it('undo one another', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(divide(multiply(a, b), b)).toBeCloseTo(a, 5);
      })
    );
  });
  it('a division by 0 is refused', () => expect(() => divide(1, 0)).toThrow('a division by 0'));
});

describe('deflate', () => {
  it('leaves the base period as it is', () => {
    fc.assert(
      fc.property(amount, amount, (nominal, index) => {
        expect(deflate(nominal, index, index)).toBeCloseTo(nominal, 5);
      })
    );
  });
  it('makes an amount of dearer times smaller', () => expect(deflate(50, 200, 100)).toBe(25));
});

describe('chain', () => {
  it('is 100 in the base year and grows by each rate', () => {
    const index = chain(
      new Map([
        [2021, 5],
        [2022, 10],
        [2023, -50]
      ]),
      2021
    );
    expect(index.get(2021)).toBe(100);
    expect(index.get(2022)).toBeCloseTo(110);
    expect(index.get(2023)).toBeCloseTo(55);
  });

  it('gives the rates back, whatever the base', () => {
    fc.assert(
      fc.property(rates, fc.nat(), (list, pick) => {
        const index = chain(yearly(list), 1990 + (pick % list.length));
        expect(index.get(1990 + (pick % list.length))).toBe(100);
        list.slice(1).forEach((rate, i) => {
          const [before, after] = [index.get(1990 + i) ?? NaN, index.get(1991 + i) ?? NaN];
          expect((after / before - 1) * 100).toBeCloseTo(rate, 6);
        });
      })
    );
  });

  it('does not cross a gap', () => {
    expect(() =>
      chain(
        new Map([
          [2019, 1],
          [2021, 1]
        ]),
        2021
      )
    ).toThrow('no rate for 2020');
    expect(() => chain(new Map([[2019, 1]]), 2021)).toThrow('no rate for the base year 2021');
  });
});
