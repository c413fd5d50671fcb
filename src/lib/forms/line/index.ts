import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { plotRefs, plotRows, plotWords } from './plot-parts.ts';
import { type LineSpec, shape } from './shape.ts';
import { tell } from './tell.ts';

export const line: ChartForm<LineSpec> = {
  shape,
  layout,
  refs: (spec) => ({ refs: plotRefs(spec) }),
  words: plotWords,
  tell,
  drawn: { rows: plotRows },
  legend: 'inks'
};
