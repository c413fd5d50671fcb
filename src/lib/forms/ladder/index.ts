import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type LadderSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

/** Each row, after what it came from. */
const withStarts = (rows: LadderSpec['rows']): { key: string; ref: string }[] =>
  rows.flatMap(({ key, ref, since }) => [...(since ? [{ key, ref: since }] : []), { key, ref }]);

export const ladder: ChartForm<LadderSpec> = {
  shape,
  layout,
  refs: ({ rows, x }) => ({ refs: singles(withStarts(rows), x) }),
  words: ({ rows, gaps = [], notes = [] }) => [
    ...[...rows, ...gaps, ...notes].map(({ label }) => label),
    ...gaps.map(({ word }) => word)
  ],
  tell,
  shows,
  annotations: ({ notes = [] }) => notes.map(({ label }) => label),
  drawn: { rows: (spec, of) => withStarts(spec.rows).flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
