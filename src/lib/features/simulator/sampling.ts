import { type Inputs, model, type Outcome, type Parameter, PARAMETERS } from './model.ts';
import type { Policy, Sliders, Variant } from './policy.ts';

/** How many times the unknown is drawn for every result. */
export const DRAWS = 1000;

/** Any number will do; the same one each time, so that a policy has one result, here and at every reader. */
const SEED = 25012024;

/** The results that are drawn. */
export const RESULTS = ['use', 'illegalRevenue', 'tax'] as const;
export type Result = (typeof RESULTS)[number];

/** Every drawn value of each result, lowest first. */
export type Drawn = Record<Result, Float64Array>;

/**
 * Evenly spread numbers from 0 up to 1: mulberry32 by Tommy Ettinger, in the public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). Its 32 bits are enough here.
 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The value below which a share `at` of a triangular distribution lies. The sources give a range and what is likeliest, and
 * say nothing about the shape between them; the triangle adds no more than that.
 */
export function triangular(at: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const rise = (mode - low) / width;
  return at < rise
    ? low + Math.sqrt(at * width * (mode - low))
    : high - Math.sqrt((1 - at) * width * (high - mode));
}

/** From where to where a parameter is drawn: over its evidence, and as far as the reader set it. One value is not drawn. */
export function rangeOf(
  parameter: Parameter,
  { inputs }: Policy,
  { assumes }: Variant,
  sliders: Sliders
): readonly [low: number, high: number] {
  const value = inputs[parameter];
  const { evidence } = assumes[parameter];
  if (!evidence || sliders[parameter]?.choice) return [value, value];
  return [Math.min(evidence[0], value), Math.max(evidence[1], value)];
}

/** The same shares for every policy, so that a result moves with what is set and not with the luck of a draw. */
const SHARES = shares(DRAWS, SEED);

function shares(count: number, seed: number): Float64Array {
  const next = random(seed);
  return Float64Array.from({ length: count * PARAMETERS.length }, next);
}

/**
 * The results of a policy, drawn a thousand times. Each parameter is drawn by itself from a triangle over its range, with
 * what the reader set as the likeliest value; that parameters hang together is possible, but no source says how.
 */
export function draw(policy: Policy, variant: Variant, sliders: Sliders): Drawn {
  const ranges = PARAMETERS.map((parameter) => rangeOf(parameter, policy, variant, sliders));
  const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
  const drawn: Drawn = {
    use: new Float64Array(DRAWS),
    illegalRevenue: new Float64Array(DRAWS),
    tax: new Float64Array(DRAWS)
  };
  const inputs: Record<Parameter, number> = { ...policy.inputs };
  for (let i = 0; i < DRAWS; i++) {
    PARAMETERS.forEach((parameter, j) => {
      const share = SHARES[i * PARAMETERS.length + j]!;
      inputs[parameter] = triangular(share, lows[j]!, policy.inputs[parameter], highs[j]!);
    });
    const outcome: Outcome = model(inputs satisfies Inputs);
    for (const result of RESULTS) drawn[result][i] = outcome[result];
  }
  for (const result of RESULTS) drawn[result].sort();
  return drawn;
}

/** The value below which a share of the drawn values lies, between two of them in proportion. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const before = Math.floor(place);
  const [low, high] = [sorted[before]!, sorted[Math.min(before + 1, sorted.length - 1)]!];
  return low + (high - low) * (place - before);
}
