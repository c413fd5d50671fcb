import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type PeopleSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

/** Each row, and that of which it is a part. */
const withWholes = (rows: PeopleSpec['rows']): { key: string; ref: string }[] =>
  rows.flatMap(({ key, ref, of }) => [{ key, ref }, ...(of ? [{ key, ref: of }] : [])]);

export const people: ChartForm<PeopleSpec> = {
  shape,
  layout,
  refs: ({ rows }) => ({ refs: singles(withWholes(rows)) }),
  words: ({ rows }) => rows.map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: { rows: (spec, of) => withWholes(spec.rows).flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
