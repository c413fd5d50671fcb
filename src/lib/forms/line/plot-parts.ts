import type { Datum, Refs } from '../form.ts';
import type { Ref } from '../kit/shape.ts';
import type { Plot } from './shape.ts';

/** What one plot refers to; `prefix` begins the keys of its series. */
export const plotRefs = ({ series, x, y }: Plot, prefix = ''): Refs['refs'] =>
  series.map(({ key, ref }) => ({ key: prefix + key, ref, single: false, on: y, years: x.domain }));

/** Keys of the words on one plot. */
export const plotWords = ({ series, bands = [], notes = [] }: Plot): (string | undefined)[] => [
  ...series.flatMap(({ label, called, unit, gap }) => [label, called, unit, gap]),
  ...[...bands, ...notes].map(({ label }) => label)
];

/** Keys of the words that annotate it. */
export const plotAnnotations = ({ bands = [], notes = [] }: Plot): string[] =>
  [...bands, ...notes].flatMap(({ label }) => label ?? []);

/** The rows of its series within its years. */
export const plotRows = <R extends Datum>({ series, x }: Plot, of: (ref: Ref) => R[]): R[] =>
  series.flatMap(({ ref }) => of(ref).filter(({ year }) => year >= x.domain[0] && year <= x.domain[1]));
