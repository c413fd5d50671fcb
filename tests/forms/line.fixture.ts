import type { Mark } from '#lib/forms/kit/scene.ts';
import type { Context, Datum } from '#lib/forms/form.ts';
import type { LineSpec, Series } from '#lib/forms/line/shape.ts';

/** A row of an invented table; what is not said is plain. */
export const row = (year: number, value: number | null, rest: Partial<Datum> = {}): Datum => ({
  period: String(year),
  year,
  territory: 'here',
  value,
  low: null,
  high: null,
  unit: 'tonnes',
  qualifier: '',
  ...rest
});

/** Rows of successive years. */
export const yearly = (from: number, values: number[]): Datum[] =>
  values.map((value, i) => row(from + i, value));

/** A world in which a reference is the name of a list of rows and a word is its own key, unless said otherwise. */
export const world = (tables: Record<string, Datum[]>, words: Record<string, string> = {}): Context => ({
  rows: (ref) => {
    const rows = tables[ref];
    if (!rows) throw new Error(`no rows for ${ref}`);
    return rows;
  },
  word: (key) => words[key] ?? key,
  name: (territory) => territory,
  number: (value, { digits = 0, scale = 1 } = {}) => (value * scale).toFixed(digits)
});

export const series = (key: string, rest: Partial<Series> = {}): Series => ({
  key,
  ref: key,
  ink: 'measured',
  ...rest
});

export const line = (rest: Partial<LineSpec>): LineSpec => ({
  form: 'line',
  x: { domain: [2011, 2024], ticks: { wide: [2011, 2014, 2017, 2020, 2024], narrow: [2011, 2017, 2024] } },
  y: { domain: [0, 2500], ticks: { wide: [0, 500, 1000, 1500, 2000, 2500], narrow: [0, 1000, 2000] } },
  series: [],
  ...rest
});

/** The mark of a key, of the kind that is expected. Throws where there is none. */
export function find<K extends Mark['kind']>(
  marks: Mark[],
  kind: K,
  key: string
): Extract<Mark, { kind: K }> {
  const found = marks.find((mark) => mark.key === key);
  if (found?.kind !== kind)
    throw new Error(`no ${kind} ${key} among ${marks.map((mark) => mark.key).join(' ')}`);
  return found as Extract<Mark, { kind: K }>;
}

export const keys = (marks: Mark[], kind?: Mark['kind']): string[] =>
  marks.filter((mark) => !kind || mark.kind === kind).map(({ key }) => key);
