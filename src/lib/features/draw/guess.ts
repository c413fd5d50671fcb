/** What a reader has drawn: one value a year, in order from the first year; null where nothing is drawn. */
export type Guess = readonly (number | null)[];

/** The years (both ends included) and the values between which is drawn. Values are whole multiples of `step`. */
export interface Plane {
  years: readonly [number, number];
  domain: readonly [number, number];
  step: number;
  /** The value of the first year, where it is told beforehand: nobody draws it, and nothing is compared with it. */
  given?: number;
}

/** A place on the plane: between two years too, and anywhere beyond the edges. */
export interface Spot {
  year: number;
  value: number;
}

export const blank = ({ years: [first, last], given }: Plane): Guess =>
  Array.from({ length: last - first + 1 }, (_, index) => (index === 0 ? (given ?? null) : null));

/** The first year that is the reader's to draw. */
export const firstDrawn = ({ years: [first], given }: Plane): number =>
  given === undefined ? first : first + 1;

export const isBlank = (guess: Guess, plane: Plane): boolean =>
  guess.every((value, index) => value === null || plane.years[0] + index < firstDrawn(plane));

/** To the nearest step, and within the plane. */
export function fit(value: number, { domain: [low, high], step }: Plane): number {
  const stepped = Math.round(value / step) / (1 / step);
  return Math.min(high, Math.max(low, stepped));
}

/** The nearest year that can be drawn. */
export const nearestYear = (year: number, plane: Plane): number =>
  Math.min(plane.years[1], Math.max(firstDrawn(plane), Math.round(year)));

/** A guess with one year set. A year that cannot be drawn changes nothing. */
export const set = (guess: Guess, year: number, value: number, plane: Plane): Guess =>
  guess.map((before, index) =>
    plane.years[0] + index === year && year >= firstDrawn(plane) ? fit(value, plane) : before
  );

export const valueAt = (guess: Guess, year: number, { years: [first] }: Plane): number | null =>
  guess[year - first] ?? null;

/**
 * A guess with a straight stroke drawn over it. Every year that it passes over takes the value at which it does, and the
 * year nearest to where the pen now is takes the value there, so that a dot counts as well.
 */
export function stroke(guess: Guess, from: Spot, to: Spot, plane: Plane): Guess {
  const [left, right] = from.year <= to.year ? [from, to] : [to, from];
  const passed = guess.map((before, index) => {
    const year = plane.years[0] + index;
    if (year < left.year || year > right.year || year < firstDrawn(plane)) return before;
    const share = right.year === left.year ? 1 : (year - left.year) / (right.year - left.year);
    return fit(left.value + share * (right.value - left.value), plane);
  });
  return set(passed, nearestYear(to.year, plane), to.value, plane);
}

/** Steps from one year to another: an empty one takes the value along, as if the pen stayed on the paper. */
export function carry(guess: Guess, from: number, to: number, plane: Plane): Guess {
  const value = valueAt(guess, from, plane);
  return value === null || valueAt(guess, to, plane) !== null ? guess : set(guess, to, value, plane);
}

/** The stretches of years without a gap. */
export function runs(guess: Guess, { years: [first] }: Plane): Spot[][] {
  const found: Spot[][] = [];
  let run: Spot[] = [];
  guess.forEach((value, index) => {
    if (value === null) run = [];
    else if (run.push({ year: first + index, value }) === 1) found.push(run);
  });
  return found;
}
