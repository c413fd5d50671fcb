import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type PeopleSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const people: ChartForm<PeopleSpec> = {
  shape,
  layout,
  refs: ({ rows }) => ({ refs: singles(rows) }),
  words: ({ rows }) => rows.map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: { rows: (spec, of) => spec.rows.flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
