import { describe, expect, it } from 'vitest';
import type { Parameter } from '#lib/features/simulator/model.ts';
import { find } from '#lib/features/simulator/policy.ts';
import { isMet, measured, swings } from '#lib/features/simulator/sensitivity.ts';
import { beyond, isOutside } from '#lib/features/simulator/support.ts';
import { dutch, start } from './given.ts';

const goal = (id: string) => dutch.goals.find((one) => one.id === id)!;
const swingsOf = (goalId: string, variantId: string) => {
  const { regime, variant } = find(dutch.regimes, variantId);
  return swings(goal(goalId), start(variantId), regime, variant, dutch.sliders);
};
const flips = (goalId: string, variantId: string) =>
  Object.fromEntries(swingsOf(goalId, variantId).map(({ parameter, flip }) => [parameter, flip]));

const cases = dutch.goals.flatMap(({ id }) =>
  dutch.regimes.flatMap(({ variants }) => variants.map((variant) => [id, variant.id] as const))
);

describe('one assumption at a time', () => {
  it.each(cases)('%s under %s: the answer is another on either side of a flip', (goalId, variantId) => {
    const { inputs } = start(variantId);
    for (const { parameter, flip } of swingsOf(goalId, variantId)) {
      if (!flip) continue;
      const answer = (at: number) =>
        isMet(goal(goalId), measured(goal(goalId), { ...inputs, [parameter]: at }));
      const away = Math.sign(flip.at - inputs[parameter]) * 0.001;
      expect(answer(flip.at - away), parameter).toBe(answer(inputs[parameter]));
      expect(answer(flip.at), parameter).not.toBe(answer(inputs[parameter]));
    }
  });

  it('the band of the tax under state control holds the dot where the price stands within its evidence', () => {
    const { regime, variant } = find(dutch.regimes, 'state-year-5');
    const policy = { ...start('state-year-5') };
    policy.inputs = { ...policy.inputs, 'legal-share': 1, 'price-sensitivity': 1.5 };
    const { over } = swings(goal('tax-overtakes'), policy, regime, variant, dutch.sliders).find(
      ({ parameter }) => parameter === 'legal-price'
    )!;
    const now = measured(goal('tax-overtakes'), policy.inputs);
    // Above what both ends of the evidence give.
    expect(over![0]).toBeLessThanOrEqual(now);
    expect(over![1]).toBeGreaterThanOrEqual(now);
  });

  it('today has none to move', () => expect(swingsOf('use-falls', 'today')).toEqual([]));

  it('a harder ban lowers use only if the price rises at all', () => {
    expect(flips('use-falls', 'harder')['illegal-price']).toMatchObject({ at: expect.closeTo(1, 2) });
  });

  it('under state control criminal revenue no longer halves where a little less is legal than was seen after five years', () => {
    const flip = flips('revenue-halves', 'state-year-5')['legal-share'];
    expect(flip?.at).toBeCloseTo(0.48, 2);
    expect(flip?.outside).toBe(true);
  });

  it('the cost of supply has no slider: it is moved over its evidence', () => {
    const cost = swingsOf('tax-overtakes', 'commercial-year-5').find(
      ({ parameter }) => parameter === 'legal-cost'
    );
    expect(cost?.flip?.at ?? 0).toBeLessThanOrEqual(0.4);
  });
});

describe('where the evidence ends', () => {
  const limits = dutch.limits;
  const set = (values: Partial<Record<Parameter, number>>) => ({
    ...start('state-year-5').inputs,
    ...values
  });

  it('all that the model starts from lies within its limits', () => {
    for (const { variants } of dutch.regimes)
      for (const { id } of variants) expect(beyond(start(id).inputs, limits), id).toEqual([]);
  });

  it.each([
    [{ 'legal-price': 0.49 }, ['lowest-price']],
    [{ 'legal-price': 0.5 }, []],
    [{ 'legal-price': 0.3, 'legal-share': 0 }, []],
    [{ 'illegal-price': 0.4 }, ['lowest-price']],
    [{ 'illegal-price': 0.4, 'legal-share': 1, 'legal-price': 0.6 }, ['highest-share-when-dear']],
    [{ 'legal-price': 1.6, 'legal-share': 0.9 }, ['highest-share-when-dear']],
    [{ 'legal-price': 0.8, 'legal-share': 0.9 }, []],
    [{ 'legal-price': 1.6, 'legal-share': 0.6 }, []],
    // On a limit is within it; a step past it is not.
    [{ 'legal-price': 1.6, 'legal-share': limits['highest-share-when-dear'] }, []],
    [
      { 'legal-price': 1.6, 'legal-share': limits['highest-share-when-dear'] + 0.01 },
      ['highest-share-when-dear']
    ]
  ])('%j goes beyond %j', (values, expected) => {
    expect(beyond(set(values), limits)).toEqual(expected);
  });

  it('a value on the edge of its evidence is within it', () => {
    const { variant } = find(dutch.regimes, 'state-year-5');
    expect(isOutside(0.63, variant.assumes['legal-share'])).toBe(false);
    expect(isOutside(0.64, variant.assumes['legal-share'])).toBe(true);
    expect(isOutside(0.1, { value: 1, evidence: null, ground: '', sources: [] })).toBe(false);
  });
});
