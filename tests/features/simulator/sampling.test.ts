import * as fc from 'fast-check';
import { mean } from 'd3';
import { describe, expect, it } from 'vitest';
import { find } from '#lib/features/simulator/policy.ts';
import {
  draw,
  DRAWS,
  quantile,
  random,
  rangeOf,
  RESULTS,
  triangular
} from '#lib/features/simulator/sampling.ts';
import { dutch, start } from './given.ts';

const variants = dutch.regimes.flatMap((regime) => regime.variants);
const drawn = (id: string, policy = start(id)) =>
  draw(policy, find(dutch.regimes, id).variant, dutch.sliders);

describe('chance', () => {
  it('is the same at every reader', () => {
    const next = random(1);
    expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('is spread evenly', () => {
    const next = random(7);
    const numbers = Float64Array.from({ length: 20_000 }, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(mean(numbers)).toBeCloseTo(0.5, 2);
  });

  it('falls in a triangle between low and high, mostly near the likeliest', () => {
    const next = random(3);
    const numbers = Float64Array.from({ length: 20_000 }, () => triangular(next(), 0.3, 0.65, 1.5));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0.3);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1.5);
    expect(mean(numbers)).toBeCloseTo((0.3 + 0.65 + 1.5) / 3, 2);
  });

  it('keeps to a triangle whatever its shape', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const three = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(share, three, (at, corners) => {
        const [low, mode, high] = corners.toSorted((a, b) => a - b) as [number, number, number];
        const value = triangular(at, low, mode, high);
        expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
      })
    );
  });
});

describe('a policy, drawn', () => {
  it('a thousand times or more', () => {
    expect(DRAWS).toBeGreaterThanOrEqual(1000);
    expect(drawn('state-year-5').use).toHaveLength(DRAWS);
  });

  it('is exactly 100 in every draw where nothing changes', () => {
    const { use, illegalRevenue, tax } = drawn('today');
    expect(new Set([...use, ...illegalRevenue])).toEqual(new Set([100]));
    expect(new Set(tax)).toEqual(new Set([0]));
  });

  it.each(variants.map(({ id }) => id))('has the same results each time, lowest first: %s', (id) => {
    const [once, again] = [drawn(id), drawn(id)];
    for (const result of RESULTS) {
      expect(once[result]).toEqual(again[result]);
      expect([...once[result]]).toEqual([...once[result]].toSorted((a, b) => a - b));
      expect(once[result][0]).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes a price that is chosen as it is, and draws what is not known as far as it was set', () => {
    const { variant } = find(dutch.regimes, 'state-year-5');
    const policy = start('state-year-5');
    expect(rangeOf('legal-price', policy, variant, dutch.sliders)).toEqual([1, 1]);
    expect(rangeOf('price-sensitivity', policy, variant, dutch.sliders)).toEqual([0.3, 1.5]);
    const beyond = { ...policy, inputs: { ...policy.inputs, 'price-sensitivity': 2 } };
    expect(rangeOf('price-sensitivity', beyond, variant, dutch.sliders)).toEqual([0.3, 2]);
  });
});

it('a quantile lies between two drawn values in proportion', () => {
  const values = Float64Array.of(0, 10, 20);
  expect([0, 0.25, 0.5, 1].map((share) => quantile(values, share))).toEqual([0, 5, 10, 20]);
});
