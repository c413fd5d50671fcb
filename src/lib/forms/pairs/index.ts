import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type PairsSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

const items = ({ groups }: PairsSpec) => groups.flatMap((group) => group.items);

export const pairs: ChartForm<PairsSpec> = {
  shape,
  layout,
  refs: ({ groups }) => ({ refs: groups.flatMap((group) => singles(group.items, group)) }),
  words: (spec) => [...spec.groups, ...items(spec)].map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: { rows: (spec, of) => items(spec).flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
