import type { ChartSpec, Plot } from '#lib/forms/spec.ts';
import { chartRefs } from '#lib/evidence/chart-refs.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import { rows } from '#lib/evidence/ref.ts';

/** The rows of the tables, read or derived, that a chart state draws: each once, in the order in which the state names them. */
export function drawnRows(spec: ChartSpec, evidence: Evidence): Row[] {
  const of = (ref: string) => rows(evidence, ref);
  const inYears = ({ series, x }: Plot) =>
    series.flatMap(({ ref }) => of(ref).filter(({ year }) => year >= x.domain[0] && year <= x.domain[1]));
  const found = ((): Row[] => {
    switch (spec.form) {
      case 'line':
        return inYears(spec);
      case 'panels':
        return spec.panels.flatMap(inYears);
      case 'strip':
        return of(spec.ref).filter(({ value }) => value !== null);
      case 'scatter': {
        const first = (ref: string, place: string) =>
          of(ref)
            .filter(({ territory, value }) => territory === place && value !== null)
            .slice(0, 1);
        return spec.points.flatMap(({ territory }) =>
          [spec.x.ref, spec.y.ref].flatMap((ref) => first(ref, territory))
        );
      }
      default:
        return chartRefs(spec).refs.flatMap(({ ref }) => of(ref));
    }
  })();
  return [...new Set(found)];
}
