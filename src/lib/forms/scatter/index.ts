import type { ChartForm } from '../form.ts';
import { layout } from './layout.ts';
import { type ScatterSpec, shape } from './shape.ts';
import { shows } from './shows.ts';
import { tell } from './tell.ts';

const measures = ({ x, y }: ScatterSpec) => [x.ref, y.ref];

export const scatter: ChartForm<ScatterSpec> = {
  shape,
  layout,
  refs: (spec) => ({
    refs: [spec.x, spec.y].map((on) => ({ key: on.ref, ref: on.ref, single: false, on })),
    territories: spec.points.flatMap(({ territory }) =>
      measures(spec).map((ref) => ({ key: territory, territory, ref }))
    )
  }),
  words: ({ x, y, notes = [] }) => [x, y, ...notes].map(({ label }) => label),
  tell,
  shows,
  annotations: ({ notes = [] }) => notes.map(({ label }) => label),
  drawn: {
    rows: (spec, of) =>
      spec.points.flatMap(({ territory }) =>
        measures(spec).flatMap((ref) =>
          of(ref)
            .filter((row) => row.territory === territory && row.value !== null)
            .slice(0, 1)
        )
      )
  },
  legend: 'inks'
};
