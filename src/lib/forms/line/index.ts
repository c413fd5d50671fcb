import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { plotAnnotations, plotRefs, plotRows, plotWords } from './plot-parts.ts';
import { type LineSpec, shape } from './shape.ts';
import { plotShows } from './shows.ts';
import { tell } from './tell.ts';

export const line: ChartForm<LineSpec> = {
  shape,
  layout,
  refs: (spec) => ({ refs: plotRefs(spec) }),
  words: plotWords,
  tell,
  shows: plotShows,
  annotations: plotAnnotations,
  drawn: { rows: plotRows },
  legend: 'inks'
};
