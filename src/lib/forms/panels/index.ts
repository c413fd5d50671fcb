import type { ChartForm } from '../form.ts';
import { plotAnnotations, plotRefs, plotRows, plotWords } from '../line/plot-parts.ts';
import { layout } from './layout.ts';
import { type PanelsSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const panels: ChartForm<PanelsSpec> = {
  shape,
  layout,
  refs: (spec) => ({ refs: spec.panels.flatMap((panel) => plotRefs(panel, `${panel.key}.`)) }),
  words: (spec) => spec.panels.flatMap((panel) => [panel.label, panel.unit, ...plotWords(panel)]),
  tell,
  shows,
  annotations: (spec) => spec.panels.flatMap(plotAnnotations),
  drawn: { rows: (spec, of) => spec.panels.flatMap((panel) => plotRows(panel, of)) },
  legend: 'inks'
};
