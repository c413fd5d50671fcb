import type { Breadth } from '../forms/kit/scene.ts';
import type { Spot } from '../forms/kit/shown.ts';

/** Where a drawing shows a value, and the elements that draw it, counted among those of the scene. */
export interface Place extends Spot {
  marks: number[];
}

/** One value of a chart, as a reader can point at it. */
export interface Value {
  /** Key of its mark; the words name it by this, and by `at` on a line. */
  key: string;
  at?: string;
  name: string;
  value: string;
  /** '' where it is nothing that was counted. */
  unit: string;
  period: string;
  /** How it is known; '' where that is no question. */
  known: string;
  /** Who published it, and the grade of that. */
  source: string;
  /** Itself, in the unit of the data; none of what is no number. */
  number?: number;
  /** Nothing where a breadth leaves it out. */
  places: Partial<Record<Breadth, Place>>;
}

/**
 * The values of a chart in few bytes: a list for each name, unit, way of knowing and source, in which each value has its mark's
 * key, its point (0 where it is no point of a line), how it is printed, its period (0 where that is the point), its number, and its
 * place in the wide and the narrow breadth: x, y, half its width and height, then its marks.
 */
export type Packed = [
  name: string,
  unit: string,
  known: string,
  source: string,
  values: [
    key: string,
    at: string | 0,
    value: string,
    period: string | 0,
    number: number | null,
    wide: number[] | 0,
    narrow: number[] | 0
  ][]
][];

const tenth = (value: number): number => Math.round(value * 10) / 10;
const packPlace = (place: Place | undefined): number[] | 0 =>
  place ? [...[place.x, place.y, place.across, place.down].map(tenth), ...place.marks] : 0;

/** The values in their order, but for those of one line, which come together. */
export function pack(values: Value[]): Packed {
  const groups = new Map<string, Packed[number]>();
  for (const { key, at, name, value, unit, period, known, source, number, places } of values) {
    const id = JSON.stringify([at === undefined ? groups.size : key, name, unit, known, source]);
    const group = groups.get(id) ?? [name, unit, known, source, []];
    groups.set(id, group);
    group[4].push([
      key,
      at ?? 0,
      value,
      period === at ? 0 : period,
      number ?? null,
      packPlace(places.wide),
      packPlace(places.narrow)
    ]);
  }
  return [...groups.values()];
}

const unpackPlace = (packed: number[] | 0): Place | undefined => {
  if (packed === 0) return undefined;
  const [x = 0, y = 0, across = 0, down = 0, ...marks] = packed;
  return { x, y, across, down, marks };
};

export const unpack = (packed: Packed): Value[] =>
  packed.flatMap(([name, unit, known, source, values]) =>
    values.map(([key, at, value, period, number, wide, narrow]): Value => {
      const places: Value['places'] = {};
      const [inWide, inNarrow] = [unpackPlace(wide), unpackPlace(narrow)];
      if (inWide) places.wide = inWide;
      if (inNarrow) places.narrow = inNarrow;
      return {
        key,
        ...(at === 0 ? {} : { at }),
        name,
        value,
        unit,
        period: period === 0 ? String(at) : period,
        known,
        source,
        ...(number === null ? {} : { number }),
        places
      };
    })
  );

/** The values that words point at: `nl@2011`, or `nl` for all of it, with a space between two. */
export function pointedAt(values: Value[], lights: string): Value[] {
  const named = lights.split(' ').map((light) => light.split('@'));
  return values.filter((value) =>
    named.some(([key, at]) => value.key === key && (at === undefined || value.at === at))
  );
}

/** Templates, in which `{name}`, `{value}`, `{unit}` and `{known}` are filled in: of a value, of an event, of anything else. */
export interface SpokenWords {
  spoken: string;
  event: string;
  item: string;
}

export const fillIn = (template: string, words: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (all, key: string) => words[key] ?? all);

const dated = (name: string, period: string): string =>
  period === '' || name === period || name.endsWith(`, ${period}`) ? name : `${name}, ${period}`;

/** What of some words, parted by commas, others do not say already. */
export const besides = (words: string, said: string): string =>
  words
    .split(', ')
    .filter((part) => !said.split(', ').includes(part))
    .join(', ');

/** A value as it is spoken: its name, period, number, unit, and how it came to be known. */
export function spoken(
  { name, period, value, unit, known }: Omit<Value, 'places'>,
  words: SpokenWords
): string {
  const named = dated(name, period);
  const own = besides(unit, name);
  if (own) return fillIn(words.spoken, { name: named, value, unit: own, known });
  if (unit) return fillIn(words.event, { name: named, value, known });
  return fillIn(known ? words.event : words.item, { name, value, known });
}

/** A value as who walks a chart hears it: of the next one on a line only what is another than that of the one `before`. */
export function heard(
  value: Value,
  before: Value | undefined,
  words: { spoken: SpokenWords; source: string }
): string {
  const onward = value.at !== undefined && before?.key === value.key;
  const known = onward && value.known === before.known ? '' : value.known;
  const first = onward
    ? fillIn(known ? words.spoken.event : words.spoken.item, {
        name: value.period,
        value: value.value,
        known
      })
    : spoken(value, words.spoken);
  const source = value.source === before?.source ? '' : value.source;
  return [first, ...(source ? [`${words.source}: ${source}.`] : [])].join(' ');
}
