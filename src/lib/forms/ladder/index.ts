import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type LadderSpec, shape } from './shape.ts';
import { tell } from './tell.ts';

export const ladder: ChartForm<LadderSpec> = {
  shape,
  layout,
  refs: ({ rows }) => ({ refs: singles(rows) }),
  words: ({ rows, notes = [] }) => [...rows, ...notes].map(({ label }) => label),
  tell,
  drawn: { rows: (spec, of) => spec.rows.flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
