import { rowsOn } from '#lib/forms/kit/axis.ts';
import type { Datum } from '#lib/forms/layout.ts';
import type { Axis, ScatterSpec, StripSpec } from '#lib/forms/spec.ts';
import { listed } from './dates.ts';
import { amount, type Describing, onOneLine, twoFigures } from './describe-amount.ts';
import { sentence } from './sentence.ts';

/** A place's row of a measure, in axis units, and how the axis prints it. */
function onMeasure(axis: Axis, ref: string, { context }: Describing) {
  const rows = rowsOn(axis, context.rows(ref));
  return {
    rows,
    of: (territory: string): Datum | undefined => rows.find((row) => row.territory === territory),
    print: (value: number): string => context.number(value, twoFigures(value, axis.format))
  };
}

/** Each place with both its measures. */
export function describeScatter({ x, y, points }: ScatterSpec, describing: Describing): string[] {
  const { context, ui, lang } = describing;
  const measures = [x, y].map((axis) => ({
    ...onMeasure(axis, axis.ref, describing),
    label: onOneLine(context.word(axis.label))
  }));
  return points.map(({ territory }) => {
    const values = measures.map(({ label, of, print }) => `${label} ${amount(of(territory), print, ui)}`);
    return ui('describe-item', { name: context.name(territory), value: listed(values, lang) });
  });
}

/** How many places, the ends, and those that are named. */
export function describeStrip({ x, ref, named }: StripSpec, describing: Describing): string[] {
  const { context, ui } = describing;
  const { rows, of, print } = onMeasure(x, ref, describing);
  const sorted = rows.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const place = (row: Datum | undefined) =>
    row ? `${context.name(row.territory)} (${amount(row, print, ui)})` : ui('describe-none');
  return [
    ui('describe-strip', {
      count: String(sorted.length),
      highest: place(sorted[0]),
      lowest: place(sorted.at(-1))
    }),
    sentence(named.map(({ territory }) => place(of(territory))).join(', '))
  ];
}
