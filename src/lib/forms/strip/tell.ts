import type { Datum } from '../form.ts';
import { onMeasure } from '../kit/places.ts';
import { sentence } from '../kit/sentence.ts';
import { amount, type Teller } from '../kit/tell.ts';
import type { StripSpec } from './shape.ts';

/** How many places, the ends, and those that are named. */
export function tell({ x, ref, named }: StripSpec, teller: Teller): string[] {
  const { context, ui } = teller;
  const { rows, of, print } = onMeasure(x, ref, teller);
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
