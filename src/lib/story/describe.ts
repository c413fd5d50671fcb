import { amountOf } from '#lib/charts/kit/amount.ts';
import { onAxis } from '#lib/charts/ladder/units.ts';
import { partsOf } from '#lib/charts/stack/parts.ts';
import type { Context, Datum } from '#lib/charts/layout.ts';
import type { ChartSpec, LadderSpec, NumberFormat, Plot } from '#lib/charts/spec.ts';
import { formatDate } from './dates.ts';
import type { Lang } from '#lib/lang.ts';
import type { Ui } from './ui.ts';

interface Describing {
  context: Context;
  ui: Ui;
  lang: Lang;
  /** The name of what a series counts: a territory's, say. */
  seriesName(ref: string): string;
}

/** What a chart state shows, in sentences written from the same data as the chart. */
export function describe(spec: ChartSpec, describing: Describing): string[] {
  const { context, ui, lang } = describing;
  const word = (key: string): string => context.word(key).replaceAll(' | ', ' ');
  const item = (label: string, ref: string, format?: NumberFormat): string =>
    ui('describe-item', { name: word(label), value: amount(context.rows(ref).at(-1), describing, format) });
  switch (spec.form) {
    case 'line':
      return describePlot(spec, describing);
    case 'panels':
      return spec.panels.flatMap((panel) => [`${word(panel.label)}.`, ...describePlot(panel, describing)]);
    case 'strip':
      return describeStrip(context.rows(spec.ref), spec.named, spec.x.format, describing);
    case 'people':
      return spec.rows.map(({ label, ref }) => item(label, ref, { digits: 1, style: 'percent' }));
    case 'ladder':
      return describeLadder(spec, describing);
    case 'areas':
      return spec.boxes.map(({ label, ref, format }) => item(label, ref, format));
    case 'stack':
      return [
        ui('describe-total', { value: amountOf(spec.total, context, spec.format).text }),
        ...partsOf(spec, context, 1).map(({ name, figure }) =>
          ui('describe-item', { name: name.replaceAll(' | ', ' '), value: figure })
        )
      ];
    case 'timeline':
      return spec.events.map(({ date, label }) =>
        ui('describe-item', { name: formatDate(date, lang), value: word(label) })
      );
    case 'scatter':
      return spec.points.map(({ territory }) => {
        const at = (ref: string) =>
          amount(
            context.rows(ref).find((datum) => datum.territory === territory),
            describing
          );
        return ui('describe-item', {
          name: context.name(territory),
          value: `${word(spec.x.label)} ${at(spec.x.ref)}, ${word(spec.y.label)} ${at(spec.y.ref)}`
        });
      });
    case 'pairs':
      return spec.groups.flatMap((group) => [
        `${word(group.label)}.`,
        ...group.items.map(({ label, ref }) => item(label, ref, group.format))
      ]);
    case 'checklist':
      return spec.rows.map(({ label, detail, answer }) =>
        ui('describe-item', {
          name: word(label),
          value: [ui(answer), detail ? word(detail) : ''].filter(Boolean).join('. ')
        })
      );
  }
}

/** As on the chart: in the axis's units, each number with its own decimals. */
function describeLadder({ rows, x }: LadderSpec, describing: Describing): string[] {
  const { context, ui } = describing;
  const measured = { ...describing, context: onAxis(x, context) };
  return rows.map(({ label, ref }) =>
    ui('describe-item', {
      name: context.word(label).replaceAll(' | ', ' '),
      value: amount(measured.context.rows(ref).at(-1), measured, x.format)
    })
  );
}

/** A value, or the range where only that is known. */
function amount(datum: Datum | undefined, { context, ui }: Describing, format?: NumberFormat): string {
  if (!datum) return ui('describe-none');
  const print = (value: number) => context.number(value, format);
  if (datum.value !== null) return print(datum.value);
  if (datum.low !== null && datum.high !== null)
    return ui('describe-range', { low: print(datum.low), high: print(datum.high) });
  return print(datum.low ?? datum.high ?? 0);
}

function describePlot({ series, y }: Plot, describing: Describing): string[] {
  const { context, ui, seriesName } = describing;
  if (series.length === 0) return [ui('describe-empty')];
  return series.map(({ ref }) => {
    const rows = context.rows(ref);
    const valued = rows.filter((row) => row.value !== null);
    const first = valued[0] ?? rows[0];
    const last = valued.at(-1) ?? rows.at(-1);
    const name = seriesName(ref);
    if (!first || !last || first === last)
      return ui('describe-one', {
        name,
        value: amount(first, describing, y.format),
        period: first?.period ?? ''
      });
    const highest = valued.reduce((best, row) => ((row.value ?? 0) > (best.value ?? 0) ? row : best), first);
    const sentence = ui('describe-series', {
      name,
      first: amount(first, describing, y.format),
      firstPeriod: first.period,
      last: amount(last, describing, y.format),
      lastPeriod: last.period,
      max: amount(highest, describing, y.format),
      maxPeriod: highest.period
    });
    const gaps = missingYears(rows);
    return gaps.length > 0 ? `${sentence} ${ui('describe-gaps', { gaps: gaps.join(', ') })}` : sentence;
  });
}

/** Years without a row between the first and the last, where the rest is yearly; none where values are scattered anyway. */
function missingYears(rows: Datum[]): string[] {
  const years = new Set(rows.map((row) => Math.floor(row.year)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !years.has(year)
  );
  return missing.length < years.size ? missing.map(String) : [];
}

function describeStrip(
  rows: Datum[],
  named: { territory: string }[],
  format: NumberFormat | undefined,
  describing: Describing
): string[] {
  const { context, ui } = describing;
  const sorted = rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const place = (row: Datum | undefined) =>
    row ? `${context.name(row.territory)} (${amount(row, describing, format)})` : ui('describe-none');
  return [
    ui('describe-strip', {
      count: String(rows.length),
      highest: place(sorted[0]),
      lowest: place(sorted.at(-1))
    }),
    `${named.map(({ territory }) => place(rows.find((row) => row.territory === territory))).join(', ')}.`
  ];
}
