import { PARAMETERS } from './model.ts';
import { find, type Policy, type Regime, type Sliders, startOf, STEP } from './policy.ts';

/**
 * A policy as it stands in an address: `?policy=1.<variant>.<number>...`, the version of this form, the variant, and what
 * the reader can set in it, in steps of the sliders and in the order of PARAMETERS.
 */
const VERSION = '1';
const QUERY = 'policy';
const WHOLE = /^(0|[1-9]\d{0,4})$/;

/** What to write in an address. */
export function encode({ variant, inputs }: Policy, regimes: Regime[]): string {
  const { opens } = find(regimes, variant).regime;
  const steps = PARAMETERS.filter((parameter) => opens.includes(parameter)).map((parameter) =>
    Math.round(inputs[parameter] / STEP)
  );
  return [VERSION, variant, ...steps].join('.');
}

/** The policy that was written, or null where it is not one: another version, an unknown name, a number too many or too far. */
export function decode(written: string, regimes: Regime[], sliders: Sliders): Policy | null {
  const [version, id, ...steps] = written.split('.');
  const regime = regimes.find(({ variants }) => variants.some((one) => one.id === id));
  const variant = regime?.variants.find((one) => one.id === id);
  if (version !== VERSION || !regime || !variant) return null;
  const open = PARAMETERS.filter((parameter) => regime.opens.includes(parameter));
  if (steps.length !== open.length || !steps.every((step) => WHOLE.test(step))) return null;
  const values = open.map((parameter, i) => [parameter, Number(steps[i]) / (1 / STEP)] as const);
  const fits = values.every(([parameter, value]) => {
    const slider = sliders[parameter];
    return slider !== undefined && value >= slider.min && value <= slider.max;
  });
  return fits ? startOf(variant, Object.fromEntries(values)) : null;
}

/** What an address says of a policy: nothing, a policy, or something that is none. */
export function policyIn(search: string, regimes: Regime[], sliders: Sliders): Policy | 'malformed' | null {
  const written = new URLSearchParams(search).getAll(QUERY);
  if (written.length === 0) return null;
  const policy = written.length === 1 ? decode(written[0]!, regimes, sliders) : null;
  return policy ?? 'malformed';
}

/** The address of the story with a policy in it, and the place on its page where that is shown. */
export function addressOf(policy: Policy, regimes: Regime[], story: string, place: string): string {
  const address = new URL(story);
  address.searchParams.set(QUERY, encode(policy, regimes));
  address.hash = place;
  return address.href;
}
