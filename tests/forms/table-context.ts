import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import type { Context, Datum } from '#lib/forms/form.ts';
import type { Mark, Rect } from '#lib/forms/kit/scene.ts';
import type { NumberFormat } from '#lib/forms/kit/shape.ts';

const read = (file: string) => csvParse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
const number = (text: string | undefined): number | null => (text ? Number(text) : null);

/** A context for tests of layouts: rows straight from data/tables, words as given, numbers the Dutch way. */
export function tableContext(words: Record<string, string>, more: Record<string, Datum[]> = {}): Context {
  const names = new Map(read('territories.csv').map(({ id, nl }) => [id, nl ?? '']));
  return {
    rows(ref) {
      const rows = more[ref] ?? tableRows(ref);
      if (rows.length === 0) throw new Error(`${ref}: no rows`);
      return rows;
    },
    word(key) {
      const word = words[key];
      if (word === undefined) throw new Error(`no word ${key}`);
      return word;
    },
    name: (territory) => names.get(territory) ?? territory,
    number: dutch
  };
}

/** Rows of `table/territory/measure@period~source`; a period may be left out, and `*` is any territory. */
function tableRows(ref: string): Datum[] {
  const [, table, territory, measure, period, source] =
    /^([^/]+)\/([^/]+)\/([^@~]+)(?:@([^~]+))?(?:~(.+))?$/.exec(ref) ?? [];
  return read(`tables/${table}.csv`)
    .filter((row) => row.measure === measure && (territory === '*' || row.territory === territory))
    .filter((row) => (!period || row.period === period) && (!source || row.source === source))
    .map((row) => ({
      period: row.period!,
      year: Number.parseInt(row.period!),
      territory: row.territory!,
      value: number(row.value),
      low: number(row.low),
      high: number(row.high),
      unit: row.unit!,
      qualifier: row.qualifier!
    }));
}

export function dutch(value: number, { digits = 0, scale = 1, style = 'number' }: NumberFormat = {}): string {
  const text = (value * scale).toLocaleString('nl-NL', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: style !== 'year'
  });
  return style === 'percent' ? `${text}%` : text;
}

/** A row of a table of its own. */
export const datum = (territory: string, value: number | null, range: Partial<Datum> = {}): Datum => ({
  period: '2024',
  year: 2024,
  territory,
  value,
  low: null,
  high: null,
  unit: 'percent',
  qualifier: '',
  ...range
});

/** A context in which references are the keys of `amounts`, and word keys are the words themselves. */
export const amountsContext = (amounts: Record<string, Partial<Datum>>): Context => ({
  rows: (ref) => [datum('NL', null, amounts[ref])],
  word: (key) => key,
  name: (territory) => territory,
  number: dutch
});

export function rectOf(marks: Mark[], key: string): Rect {
  const found = marks.find((mark) => mark.key === key);
  if (found?.kind !== 'rect') throw new Error(`no rect ${key}`);
  return found;
}
