import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { shape, type StripSpec } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const strip: ChartForm<StripSpec> = {
  shape,
  layout,
  refs: ({ ref, named, x }) => ({
    refs: [{ key: 'ref', ref, single: false, on: x }],
    territories: named.map(({ territory }) => ({ key: territory, territory, ref }))
  }),
  words: ({ notes = [] }) => notes.map(({ label }) => label),
  tell,
  shows,
  annotations: ({ notes = [] }) => notes.map(({ label }) => label),
  drawn: { rows: ({ ref }, of) => of(ref).filter(({ value }) => value !== null) },
  legend: 'inks'
};
