import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, decode, encode, policyIn } from '#lib/features/simulator/policy-address.ts';
import { type Policy, startOf } from '#lib/features/simulator/policy.ts';
import { dutch, start } from './given.ts';

const { regimes, sliders } = dutch;

/** Any policy that can be set. */
const policies: fc.Arbitrary<Policy> = fc
  .constantFrom(...regimes.flatMap((regime) => regime.variants.map((variant) => ({ regime, variant }))))
  .chain(({ regime, variant }) =>
    fc
      .tuple(
        ...regime.opens.map((parameter) => {
          const { min, max } = sliders[parameter]!;
          return fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) });
        })
      )
      .map((steps) =>
        startOf(variant, Object.fromEntries(regime.opens.map((parameter, i) => [parameter, steps[i]! / 100])))
      )
  );

describe('an address', () => {
  it('gives back the policy that was written', () =>
    fc.assert(
      fc.property(policies, (policy) => {
        expect(decode(encode(policy, regimes), regimes, sliders)).toEqual(policy);
      })
    ));

  it('is short and can be read', () => {
    expect(encode(start('state-year-5'), regimes)).toBe('1.state-year-5.100.63.89.5.65');
    expect(encode(start('today'), regimes)).toBe('1.today');
  });

  it.each([
    ['', 'nothing'],
    ['state-year-5', 'no version'],
    ['2.state-year-5.100.63.89.5.65', 'another version'],
    ['1.nowhere.100.63.89.5.65', 'an unknown variant'],
    ['1.state-year-5.100.63.89.5', 'a number too few'],
    ['1.state-year-5.100.63.89.5.65.1', 'a number too many'],
    ['1.state-year-5.100.101.89.5.65', 'a share above all'],
    ['1.state-year-5.5.63.89.5.65', 'a price below the slider'],
    ['1.state-year-5.100.-1.89.5.65', 'a number below zero'],
    ['1.state-year-5.1e2.63.89.5.65', 'another way of writing'],
    ['1.state-year-5.0100.63.89.5.65', 'a zero in front'],
    ['1.state-year-5.100.63.89.5.65 ', 'a space'],
    ['1.state-year-5.100.NaN.89.5.65', 'no number'],
    ['1.__proto__', 'a name of the language'],
    ['<script>', 'something else']
  ])('%j is no policy: %s', (written) => {
    expect(decode(written, regimes, sliders)).toBeNull();
  });

  it('whatever else is written there, nothing breaks', () =>
    fc.assert(
      fc.property(fc.string(), (written) => {
        const policy = decode(written, regimes, sliders);
        if (policy) expect(encode(policy, regimes)).toBe(written);
      })
    ));

  it('says nothing, a policy, or something malformed', () => {
    expect(policyIn('?mode=flow', regimes, sliders)).toBeNull();
    expect(policyIn('?policy=1.today', regimes, sliders)).toEqual(start('today'));
    expect(policyIn('?policy=1.tomorrow', regimes, sliders)).toBe('malformed');
    expect(policyIn('?policy=1.today&policy=1.today', regimes, sliders)).toBe('malformed');
  });

  it('keeps the rest of the address and leads to the panel', () => {
    const here = 'https://example.org/nl/?mode=page&policy=old#elsewhere';
    expect(addressOf(start('today'), regimes, here, 'step')).toBe(
      'https://example.org/nl/?mode=page&policy=1.today#step'
    );
  });
});
