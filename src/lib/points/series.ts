import type { Value } from './values.ts';

/** What is walked from left to right: the points of one line, or all values that are on none. */
export interface Series {
  /** '' of values that each have a name of their own. */
  name: string;
  values: Value[];
}

/** The series of a chart in their order; the points of a line in the order of their periods. */
export function seriesOf(values: Value[]): Series[] {
  const found = new Map<string, Series>();
  for (const value of values) {
    const id = value.at === undefined ? '' : value.key;
    const series = found.get(id) ?? { name: id === '' ? '' : value.name, values: [] };
    found.set(id, series);
    series.values.push(value);
  }
  for (const [id, { values: own }] of found)
    if (id !== '') own.sort((a, b) => yearOf(a) - yearOf(b) || (a.at! < b.at! ? -1 : 1));
  return [...found.values()];
}

const PARTS: Record<string, number> = { Q: 4, H: 2 };

/** The beginning of a period as a decimal year: 2018 for 2018, 2018.5 for 2018-Q3, 2019.25 for 2019-04. */
export function yearOf({ at = '' }: Pick<Value, 'at'>): number {
  const [, year = '', part = '', nth = ''] = /^(\d{4})(?:-([QH])?(\d{1,2}))?/.exec(at) ?? [];
  return Number(year) + (nth ? (Number(nth) - 1) / (PARTS[part] ?? 12) : 0);
}

/** Where one is among series: which of them, and which of its values. */
export interface At {
  series: number;
  value: number;
}

/** Where a key leads from a place, or undefined where it is no key for walking. Ends are ends: nothing begins anew. */
export function walkBy(key: string, all: Series[], at: At | undefined): At | undefined {
  const ways = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  if (!ways.includes(key) || all.length === 0) return undefined;
  if (!at) return key === 'End' ? within(all, { series: 0, value: Infinity }) : { series: 0, value: 0 };
  const { series, value } = at;
  switch (key) {
    case 'ArrowRight':
      return within(all, { series, value: value + 1 });
    case 'ArrowLeft':
      return within(all, { series, value: value - 1 });
    case 'Home':
      return { series, value: 0 };
    case 'End':
      return within(all, { series, value: Infinity });
  }
  const by = key === 'ArrowUp' ? -1 : 1;
  if (all.length === 1) return within(all, { series, value: value + by });
  const next = Math.max(0, Math.min(all.length - 1, series + by));
  return next === series ? at : { series: next, value: nearest(all[next]!, all[series]!.values[value]!) };
}

const within = (all: Series[], { series, value }: At): At => ({
  series,
  value: Math.max(0, Math.min(all[series]!.values.length - 1, value))
});

/** The value of a series whose period is nearest to that of another. */
function nearest({ values }: Series, to: Value): number {
  if (to.at === undefined) return 0;
  const far = values.map((value) => Math.abs(yearOf(value) - yearOf(to)));
  return far.indexOf(Math.min(...far));
}
