import { type Inputs, model, type Outcome, type Parameter } from './model.ts';
import { atStake, type Policy, type Regime, type Sliders, STEP, type Variant } from './policy.ts';
import { isOutside } from './support.ts';

/** Something that may or may not come true: an outcome (or the difference of two) above or below a level. */
export interface Goal {
  id: string;
  name: string;
  of: keyof Outcome;
  minus?: keyof Outcome;
  level: number;
  side: 'above' | 'below';
  /** What its axis spans. */
  domain: readonly [number, number];
}

/** What one assumption does to a goal while all others stay as they are. */
export interface Swing {
  parameter: Parameter;
  /** The least and the most that the goal's number is within the assumption's evidence; null where there is no evidence. */
  over: readonly [number, number] | null;
  /** The value nearest to the present one at which the goal flips, wherever the slider can go; null where none does. */
  flip: { at: number; outside: boolean } | null;
}

/** Into so many parts a range is cut to see what a number does within it. */
const TRIES = 100;

/** The number that a goal looks at. */
export function measured(goal: Goal, inputs: Inputs): number {
  const outcome = model(inputs);
  return outcome[goal.of] - (goal.minus ? outcome[goal.minus] : 0);
}

export const isMet = (goal: Goal, value: number): boolean =>
  goal.side === 'below' ? value < goal.level : value > goal.level;

/** Each assumption by itself, moved over its evidence and as far as its slider goes. */
export function swings(
  goal: Goal,
  policy: Policy,
  regime: Regime,
  variant: Variant,
  sliders: Sliders
): Swing[] {
  return atStake(regime).map((parameter) => {
    const assumption = variant.assumes[parameter];
    const { evidence } = assumption;
    // Thousands of these are asked for at once.
    const inputs = { ...policy.inputs };
    const at = (value: number) => {
      inputs[parameter] = value;
      return measured(goal, inputs);
    };
    const slider = sliders[parameter];
    const [min, max] = slider ? [slider.min, slider.max] : (evidence ?? [0, 0]);
    const found = flip((value) => isMet(goal, at(value)), policy.inputs[parameter], min, max);
    return {
      parameter,
      over: evidence && extent(evidence, at),
      flip: found === null ? null : { at: found, outside: !evidence || isOutside(found, assumption) }
    };
  });
}

/** Numbers need not rise or fall all the way. */
function extent([from, to]: readonly [number, number], at: (value: number) => number): [number, number] {
  const values = Array.from({ length: TRIES + 1 }, (_, index) => at(from + ((to - from) * index) / TRIES));
  return [Math.min(...values), Math.max(...values)];
}

/** The value nearest to `now` at which an answer changes, to a hundredth of a step of the slider. */
function flip(answer: (value: number) => boolean, now: number, min: number, max: number): number | null {
  const present = answer(now);
  const towards = (end: number): number | null => {
    for (let i = 1, last = now; i <= TRIES; i++) {
      const value = now + ((end - now) * i) / TRIES;
      if (answer(value) !== present) return border(answer, last, value);
      last = value;
    }
    return null;
  };
  const found = [towards(min), towards(max)].filter((value) => value !== null);
  return found.length === 0 ? null : found.reduce((a, b) => (Math.abs(a - now) <= Math.abs(b - now) ? a : b));
}

/** Halves the stretch between two values that answer differently until it is no longer seen. */
function border(answer: (value: number) => boolean, from: number, to: number): number {
  let [near, far] = [from, to];
  const present = answer(near);
  while (Math.abs(far - near) > STEP / 100) {
    const middle = (near + far) / 2;
    if (answer(middle) === present) near = middle;
    else far = middle;
  }
  return far;
}
