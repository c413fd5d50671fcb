import type { Shown } from '../kit/shown.ts';
import { amount, printingOn, type Teller } from '../kit/tell.ts';
import type { StripSpec } from './shape.ts';

/** Every place that has a value, from low to high. */
export function shows({ x, ref, ink, named }: StripSpec, teller: Teller): Shown[] {
  const { context, ui } = teller;
  const print = printingOn(x, teller);
  const inks = new Map(named.map((one) => [one.territory, one.ink]));
  return context
    .rows(ref)
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map((row) => ({
      key: `dot:${row.territory}`,
      name: context.name(row.territory),
      value: amount(row, print, ui),
      period: teller.period(row.period),
      ink: inks.get(row.territory) ?? ink,
      rows: [row]
    }));
}
