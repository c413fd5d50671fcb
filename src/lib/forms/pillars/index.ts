import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { type PillarsSpec, shape } from './shape.ts';
import { shows, tell } from './tell.ts';

export const pillars: ChartForm<PillarsSpec> = {
  shape,
  layout,
  refs: () => ({}),
  words: () => [],
  tell,
  shows,
  annotations: () => [],
  drawn: { columns: [], list: () => [] },
  legend: 'none'
};
