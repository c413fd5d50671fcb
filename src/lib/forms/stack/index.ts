import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { shape, type StackSpec } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

const items = ({ total, parts }: StackSpec) => [{ key: 'total', ref: total }, ...parts];

export const stack: ChartForm<StackSpec> = {
  shape,
  layout,
  refs: (spec) => ({ refs: singles(items(spec)) }),
  words: ({ parts }) => parts.map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: { rows: (spec, of) => items(spec).flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
