import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { type ChecklistSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

export const checklist: ChartForm<ChecklistSpec> = {
  shape,
  layout,
  refs: ({ rows }) => ({
    sources: rows.flatMap(({ key, sources = [] }) => sources.map((source) => ({ key, source }))),
    unfounded: rows.filter((row) => row.answer !== 'unknown' && !row.sources?.length).map(({ key }) => key)
  }),
  words: ({ rows }) => rows.flatMap(({ label, detail }) => [label, detail]),
  tell,
  shows,
  annotations: () => [],
  drawn: {
    columns: ['statement', 'answer', 'ground'],
    list: ({ rows }, word) =>
      rows.map(({ label, answer, detail, sources = [] }) => ({
        cells: [word(label), word(answer), detail ? word(detail) : ''],
        sources
      }))
  },
  legend: 'none'
};
