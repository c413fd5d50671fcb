import { type Series, yearOf } from './series.ts';
import { fillIn, type Value } from './values.ts';

/** Words between the notes; `{name}`, `{value}` and `{period}` are filled in. */
export interface TuneWords {
  scale: string;
  first: string;
  last: string;
  one: string;
}

/** What is heard, one after the other. A note has its height in Hz; `value` is what sounds. */
export type Sound =
  | { kind: 'say'; words: string; value?: Value }
  | { kind: 'note'; pitch: number; value: Value }
  | { kind: 'rest'; beats: number };

/** The lowest note and the highest, in Hz: two octaves from A3. */
const LOW = 220;
const OCTAVES = 2;
/** A gap is heard as a silence, but not for longer than so many beats. */
const LONGEST = 4;
/** More values than these that are on no line are not each called by name. */
const MOST_CALLED = 12;

/**
 * A chart as sound: a series after the other, its name and first value said before it, its last value after it. The height of a note is
 * the value between the least (or nothing) and the most of all that has the same unit, a beat is the smallest time between two values
 * of the series, and a gap is silent.
 */
export function tune(all: Series[], words: TuneWords): Sound[] {
  const pitchOf = pitches(all.flatMap(({ values }) => values));
  const note = (value: Value): Sound[] =>
    value.number === undefined ? [] : [{ kind: 'note', pitch: pitchOf(value), value }];
  const say = (template: string, value: Value): Sound => {
    const { name, value: printed, period } = value;
    return { kind: 'say', words: fillIn(template, { name, value: printed, period }), value };
  };
  const line = (values: Value[], lasting: (index: number) => Sound[]): Sound[] => {
    const [first, last] = [values[0]!, values.at(-1)!];
    if (first === last) return [say(words.one, first), ...note(first)];
    const notes = values.flatMap((value, index) => [...lasting(index), ...note(value)]);
    return [say(words.first, first), ...notes, say(words.last, last)];
  };
  const sounds = all.flatMap(({ name, values }) => {
    if (name !== '') return line(values, gapsIn(values));
    if (values.length > MOST_CALLED) return line(values, () => []);
    return values.flatMap((value) => [say(words.one, value), ...note(value)]);
  });
  return sounds.some(({ kind }) => kind === 'note')
    ? [{ kind: 'say', words: words.scale }, ...sounds]
    : sounds;
}

function pitches(values: Value[]): (value: Value) => number {
  const ranges = new Map<string, [low: number, high: number]>();
  for (const { unit, number } of values) {
    if (number === undefined) continue;
    const [low, high] = ranges.get(unit) ?? [0, 0];
    ranges.set(unit, [Math.min(low, number), Math.max(high, number)]);
  }
  return ({ unit, number = 0 }) => {
    const [low, high] = ranges.get(unit) ?? [0, 0];
    return LOW * 2 ** (OCTAVES * ((number - low) / (high - low || 1)));
  };
}

/** The silence before each value of a line: as many beats as it misses values since the one before. */
function gapsIn(values: Value[]): (index: number) => Sound[] {
  const years = values.map(yearOf);
  const apart = years.slice(1).map((year, index) => year - years[index]!);
  const beat = Math.min(...apart.filter((time) => time > 0));
  return (index) => {
    const missed = index === 0 ? 0 : Math.round(apart[index - 1]! / beat) - 1;
    return missed > 0 ? [{ kind: 'rest', beats: Math.min(LONGEST, missed) }] : [];
  };
}
