import type { Inputs } from './model.ts';
import type { Assumption } from './policy.ts';

/** Where the evidence ends. */
export interface Limits {
  /** A price, relative to today's, below which nothing is known. */
  'lowest-price': number;
  /** The highest legal share that was seen anywhere, as a fraction. */
  'highest-share-when-dear': number;
}
export type Limit = keyof Limits;

/** Nobody set it so by hand: floating point, half a step. */
const EPSILON = 0.005;

/** The limits that a policy goes beyond, so that nothing supports its results; none where it keeps within all. */
export function beyond(inputs: Inputs, limits: Limits): Limit[] {
  const [share, legal, illegal] = [inputs['legal-share'], inputs['legal-price'], inputs['illegal-price']];
  const lowest = limits['lowest-price'] - EPSILON;
  const cheap = (share > 0 && legal < lowest) || (share < 1 && illegal < lowest);
  const dear = legal > illegal && share > limits['highest-share-when-dear'] + EPSILON;
  return [
    ...(cheap ? (['lowest-price'] as const) : []),
    ...(dear ? (['highest-share-when-dear'] as const) : [])
  ];
}

/** Does a value lie outside what the evidence says of it? Not where there is no evidence to lie outside of. */
export const isOutside = (value: number, { evidence }: Assumption): boolean =>
  evidence !== null && (value < evidence[0] - EPSILON || value > evidence[1] + EPSILON);
