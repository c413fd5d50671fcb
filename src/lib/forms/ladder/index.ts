import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type LadderSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const ladder: ChartForm<LadderSpec> = {
  shape,
  layout,
  refs: ({ rows }) => ({ refs: singles(rows) }),
  words: ({ rows, notes = [] }) => [...rows, ...notes].map(({ label }) => label),
  tell,
  shows,
  annotations: ({ notes = [] }) => notes.map(({ label }) => label),
  drawn: { rows: (spec, of) => spec.rows.flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
