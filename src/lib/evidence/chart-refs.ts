import type { ChartSpec, Plot, Ref } from '#lib/forms/spec.ts';

/** All that a chart asks of the data, each with the key of the item that asks. */
export interface ChartRefs {
  /** `single` where the form draws one value for the reference. */
  refs: { key: string; ref: Ref; single: boolean }[];
  /** Territories that must be among the rows of a reference. */
  territories: { key: string; territory: string; ref: Ref }[];
  /** Dates of events; `at`, where there is one, must lie within its `date`. */
  dates: { key: string; date: string; at?: string }[];
}

const NOTHING: ChartRefs = { refs: [], territories: [], dates: [] };

const singles = (items: { key: string; ref: Ref }[]): ChartRefs['refs'] =>
  items.map(({ key, ref }) => ({ key, ref, single: true }));

const ofPlot = ({ series }: Plot, prefix = ''): ChartRefs['refs'] =>
  series.map(({ key, ref }) => ({ key: prefix + key, ref, single: false }));

/** The references of one state of a chart. */
export const chartRefs = (spec: ChartSpec): ChartRefs => {
  switch (spec.form) {
    case 'line':
      return { ...NOTHING, refs: ofPlot(spec) };
    case 'panels':
      return { ...NOTHING, refs: spec.panels.flatMap((panel) => ofPlot(panel, `${panel.key}.`)) };
    case 'strip':
      return {
        ...NOTHING,
        refs: [{ key: 'ref', ref: spec.ref, single: false }],
        territories: spec.named.map(({ territory }) => ({ key: territory, territory, ref: spec.ref }))
      };
    case 'people':
    case 'ladder':
      return { ...NOTHING, refs: singles(spec.rows) };
    case 'areas':
      return { ...NOTHING, refs: singles(spec.boxes) };
    case 'stack':
      return { ...NOTHING, refs: singles([{ key: 'total', ref: spec.total }, ...spec.parts]) };
    case 'timeline':
      return { ...NOTHING, dates: spec.events };
    case 'scatter': {
      const refs = [spec.x.ref, spec.y.ref];
      return {
        ...NOTHING,
        refs: refs.map((ref) => ({ key: ref, ref, single: false })),
        territories: spec.points.flatMap(({ territory }) =>
          refs.map((ref) => ({ key: territory, territory, ref }))
        )
      };
    }
    case 'pairs':
      return { ...NOTHING, refs: spec.groups.flatMap(({ items }) => singles(items)) };
    case 'checklist':
    case 'pillars':
      return NOTHING;
  }
};

/** Sources that a chart state names itself, beside those of the rows that it draws. */
export function namedSources(spec: ChartSpec): { key: string; source: string }[] {
  if (spec.form === 'timeline') return spec.events;
  if (spec.form === 'checklist')
    return spec.rows.flatMap(({ key, sources = [] }) => sources.map((source) => ({ key, source })));
  return [];
}
