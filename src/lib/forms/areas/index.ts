import { type ChartForm, singles } from '../form.ts';
import { layout } from './layout.ts';
import { type AreasSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const areas: ChartForm<AreasSpec> = {
  shape,
  layout,
  refs: ({ boxes }) => ({ refs: singles(boxes) }),
  words: ({ boxes }) => boxes.map(({ label }) => label),
  tell,
  shows,
  annotations: () => [],
  drawn: { rows: (spec, of) => spec.boxes.flatMap(({ ref }) => of(ref)) },
  legend: 'inks'
};
