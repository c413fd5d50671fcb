import type { ChartSpec } from '#lib/forms/spec.ts';

/** Every chart word that a state needs, besides its caption. */
export function wordsOf(spec: ChartSpec): string[] {
  const plot = ({
    series,
    bands,
    notes
  }: {
    series: { label?: string; gap?: string }[];
    bands?: { label?: string }[];
    notes?: { label: string }[];
  }) => [
    ...series.flatMap(({ label, gap }) => [label, gap]),
    ...(bands ?? []).map(({ label }) => label),
    ...(notes ?? []).map(({ label }) => label)
  ];
  const labels = (items: { label: string; detail?: string }[]) =>
    items.flatMap(({ label, detail }) => [label, detail]);
  const keys = ((): (string | undefined)[] => {
    switch (spec.form) {
      case 'line':
        return plot(spec);
      case 'panels':
        return spec.panels.flatMap((panel) => [panel.label, panel.unit, ...plot(panel)]);
      case 'strip':
        return labels(spec.notes ?? []);
      case 'people':
        return labels(spec.rows);
      case 'ladder':
        return [...labels(spec.rows), ...labels(spec.notes ?? [])];
      case 'areas':
        return labels(spec.boxes);
      case 'stack':
        return labels(spec.parts);
      case 'timeline':
        return labels(spec.events);
      case 'scatter':
        return [spec.x.label, spec.y.label, ...labels(spec.notes ?? [])];
      case 'pairs':
        return spec.groups.flatMap((group) => [group.label, ...labels(group.items)]);
      case 'checklist':
        return labels(spec.rows);
      case 'pillars':
        return [];
    }
  })();
  return [...new Set(keys.filter((key) => key !== undefined))];
}
