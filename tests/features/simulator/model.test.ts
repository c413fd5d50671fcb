import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row } from '#lib/evidence/ref.ts';
import { type Inputs, model, type Parameter } from '#lib/features/simulator/model.ts';
import { evidence } from './given.ts';

const vectors = csvParse(readFileSync('tests/fixtures/model-test-vectors.csv', 'utf8'));
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Anything that the sliders can reach, and farther. */
const inputs: fc.Arbitrary<Inputs> = fc.record({
  'legal-price': between(0, 5),
  'legal-share': between(0, 1),
  'illegal-price': between(0, 5),
  'nonprice-effect': between(-1, 2),
  'price-sensitivity': between(0, 3),
  'legal-cost': between(0, 2)
});
const today: Inputs = {
  'legal-price': 1,
  'legal-share': 0,
  'illegal-price': 1,
  'nonprice-effect': 0,
  'price-sensitivity': 0.65,
  'legal-cost': 0.35
};
const holds = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate));

describe('gives the numbers that were worked out beforehand', () => {
  it.each(vectors.map((vector) => [vector.scenario, vector] as const))('%s', (_, vector) => {
    const number = (column: string) => Number(vector[column]);
    const outcome = model({
      'legal-price': number('PL'),
      'legal-share': number('s'),
      'illegal-price': number('PI'),
      'nonprice-effect': number('n'),
      'price-sensitivity': number('e'),
      'legal-cost': number('c')
    });
    expect(outcome.averagePrice).toBeCloseTo(number('Pe'), 2);
    const columns = ['use', 'illegal_volume', 'illegal_revenue', 'legal_spend', 'tax'];
    const { use, illegalVolume, illegalRevenue, legalSpend, tax } = outcome;
    [use, illegalVolume, illegalRevenue, legalSpend, tax].forEach((result, i) =>
      expect(Math.abs(result - number(columns[i]!)), columns[i]).toBeLessThanOrEqual(0.0501)
    );
  });
});

describe('today', () => {
  it('is exactly 100, with no tax', () => {
    expect(model(today)).toEqual({
      averagePrice: 1,
      use: 100,
      illegalVolume: 100,
      illegalRevenue: 100,
      legalSpend: 0,
      tax: 0
    });
  });

  it('does not depend on how use responds to price', () =>
    holds(between(0, 3), (sensitivity) => {
      expect(model({ ...today, 'price-sensitivity': sensitivity }).use).toBe(100);
    }));
});

describe('whatever is put in', () => {
  it('comes out finite and never below zero', () =>
    holds(inputs, (any) => {
      for (const result of Object.values(model(any))) {
        expect(Number.isFinite(result)).toBe(true);
        expect(result).toBeGreaterThanOrEqual(0);
      }
    }));

  it('splits use between the two markets, and taxes no more than is spent', () =>
    holds(inputs, (any) => {
      const { use, illegalVolume, legalSpend, tax } = model(any);
      expect(illegalVolume).toBeLessThanOrEqual(use * (1 + 1e-12));
      expect(tax).toBeLessThanOrEqual(legalSpend * (1 + 1e-12));
    }));

  it.each(['legal-price', 'illegal-price'] as const)('a higher %s never raises use', (price) =>
    holds(fc.tuple(inputs, between(0, 5)), ([any, other]) => {
      const [low, high] = [Math.min(any[price], other), Math.max(any[price], other)];
      const use = (at: number) => model({ ...any, [price]: at }).use;
      expect(use(high)).toBeLessThanOrEqual(use(low) * (1 + 1e-12));
    })
  );

  it('use stays bounded where the price goes to nothing', () =>
    holds(inputs, (any) => {
      const most = 100 * (1 + any['nonprice-effect']) * Math.exp(any['price-sensitivity']);
      expect(model({ ...any, 'legal-price': 0, 'illegal-price': 0 }).use).toBeCloseTo(most, 6);
      expect(model(any).use).toBeLessThanOrEqual(most * (1 + 1e-12));
    }));

  it('at the price of today a price that rises by a hundredth lowers use by the sensitivity', () =>
    holds(between(0.1, 2), (sensitivity) => {
      const step = 1e-6;
      const { use } = model({ ...today, 'price-sensitivity': sensitivity, 'illegal-price': 1 + step });
      expect((100 - use) / 100 / step).toBeCloseTo(sensitivity, 4);
    }));

  it('nobody buys illegally where all is legal', () =>
    holds(inputs, (any) => {
      expect(model({ ...any, 'legal-share': 1 }).illegalRevenue).toBe(0);
    }));

  it.each([
    ['legal-share', 1.01],
    ['legal-share', -0.01],
    ['legal-price', -1],
    ['illegal-price', NaN],
    ['price-sensitivity', Infinity],
    ['nonprice-effect', -1.1]
  ] as [Parameter, number][])('refuses a %s of %d', (parameter, value) => {
    expect(() => model({ ...today, [parameter]: value })).toThrow(RangeError);
  });
});

describe('US Prohibition, which the model was not made with', () => {
  const price = row(evidence, 'model-parameters/US/prohibition-price@1920/1933').value!;
  const { low, high } = row(evidence, 'model-parameters/US/prohibition-use@1927/1933');
  /** What a ban that makes the price so many times higher leaves of use. */
  const left = (sensitivity: number) => {
    const before = model({
      ...today,
      'legal-share': 1,
      'legal-price': 1 / price,
      'price-sensitivity': sensitivity
    });
    return 100 / before.use;
  };

  it('comes out as it was estimated, at the sensitivity that the model uses', () => {
    expect(left(0.65)).toBeGreaterThan(low!);
    expect(left(0.65)).toBeLessThan(high!);
  });

  it('asks for a sensitivity between 0.54 and 0.77', () => {
    expect(left(0.535)).toBeCloseTo(high!, 2);
    expect(left(0.766)).toBeCloseTo(low!, 2);
  });
});
