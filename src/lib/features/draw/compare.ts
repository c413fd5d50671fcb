import { firstDrawn, type Guess, type Plane, valueAt } from './guess.ts';

/** The measured value of a year; null where there is none. */
export interface Measured {
  year: number;
  value: number | null;
  /** Taken over from the year before, or the source's own estimate: no measurement, so nothing is compared with it. */
  estimated: boolean;
}

/** A year for which there are a guess and a measurement, in the unit of the series. */
export interface Pair {
  year: number;
  guess: number;
  real: number;
}

/** What a line does from its first to its last value. */
export type Course = 'rose' | 'fell' | 'flat' | 'swung';

/** What two lines do over the same years. */
export interface Stretch {
  from: number;
  to: number;
  guess: Told;
  real: Told;
}

/** The course of one line. `change` is from first to last as a part of its mean, above 0 where it rose. */
export interface Told {
  course: Course;
  change: number;
  first: number;
  last: number;
  low: number;
  high: number;
}

export interface Comparison {
  /** How many years were compared. */
  count: number;
  /** Mean of the absolute differences. */
  off: number;
  /** The year in which the guess was furthest off; the first of several. */
  farthest: Pair;
  /** On which side of the line nearly all of the guess lies. */
  side: 'above' | 'below' | 'both';
  /** All years compared, and those at the end; null where fewer than two were, or where it says the same. */
  whole: Stretch | null;
  end: Stretch | null;
  /** What in it most surprises: a course that was otherwise, else the furthest year; null where nothing differs. */
  surprise: 'whole' | 'end' | 'farthest' | null;
}

/** A change of less than this part of the mean is none. */
const CHANGE = 0.1;

/** The part of the years that must lie on one side to say so. */
const NEARLY_ALL = 0.85;

/** Years of a guess that have a measurement of their own. */
export const pairsOf = (guess: Guess, measured: readonly Measured[], plane: Plane): Pair[] =>
  measured.flatMap(({ year, value: real, estimated }) => {
    const value = year < firstDrawn(plane) ? null : valueAt(guess, year, plane);
    return value === null || real === null || estimated ? [] : [{ year, guess: value, real }];
  });

/** Compares a guess with what was measured, in the years that have both. Null where there are none. */
export function compare(
  guess: Guess,
  measured: readonly Measured[],
  plane: Plane,
  /** The first of the last years, over which is told apart. */
  end: number
): Comparison | null {
  const pairs = pairsOf(guess, measured, plane);
  if (pairs.length === 0) return null;
  const differences = pairs.map((pair) => Math.abs(pair.guess - pair.real));
  const farthest = pairs[differences.indexOf(Math.max(...differences))]!;
  const over = pairs.filter((pair) => pair.guess > pair.real).length / pairs.length;
  const under = pairs.filter((pair) => pair.guess < pair.real).length / pairs.length;
  const whole = stretch(pairs);
  const last = stretch(pairs.filter(({ year }) => year >= end));
  const found = {
    count: pairs.length,
    off: mean(differences),
    farthest,
    side: over >= NEARLY_ALL ? 'above' : under >= NEARLY_ALL ? 'below' : 'both',
    whole,
    end: last && last.from !== whole?.from ? last : null
  } as const;
  return { ...found, surprise: surpriseOf(found) };
}

/** The course of the measured line by itself: over all its years and over the last ones. */
export function courseOf(
  measured: readonly Measured[],
  end: number
): { whole: Stretch | null; end: Stretch | null } {
  const pairs = measured.flatMap(({ year, value, estimated }) =>
    value === null || estimated ? [] : [{ year, guess: value, real: value }]
  );
  return { whole: stretch(pairs), end: stretch(pairs.filter(({ year }) => year >= end)) };
}

function stretch(pairs: Pair[]): Stretch | null {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || first === last) return null;
  return {
    from: first.year,
    to: last.year,
    guess: told(pairs.map(({ guess }) => guess)),
    real: told(pairs.map(({ real }) => real))
  };
}

/** What a line of at least one value does. */
export function told(values: number[]): Told {
  const [first, last] = [values[0]!, values.at(-1)!];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = Math.abs(mean(values));
  const change = middle === 0 ? 0 : (last - first) / middle;
  const far = middle === 0 ? high - low : Math.max(high - middle, middle - low) / middle;
  const course = change >= CHANGE ? 'rose' : change <= -CHANGE ? 'fell' : far <= CHANGE ? 'flat' : 'swung';
  return { course, change, first, last, low, high };
}

function surpriseOf({
  whole,
  end,
  farthest
}: Omit<Comparison, 'surprise' | 'count' | 'off' | 'side'>): Comparison['surprise'] {
  const wrong = (['whole', 'end'] as const)
    .map((name) => ({ name, of: { whole, end }[name] }))
    .filter(({ of }) => of && of.guess.course !== of.real.course)
    .sort((a, b) => apart(b.of!) - apart(a.of!));
  return wrong[0]?.name ?? (farthest.guess === farthest.real ? null : 'farthest');
}

const apart = ({ guess, real }: Stretch): number => Math.abs(guess.change - real.change);

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
