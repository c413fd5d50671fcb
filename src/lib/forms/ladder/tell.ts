import { type Print, tellItem, type Teller } from '../kit/tell.ts';
import type { LadderSpec } from './shape.ts';
import { onAxis } from './units.ts';

/** Each row with its value and the range about it, in the units of the axis. */
export function tell({ rows, x }: LadderSpec, teller: Teller): string[] {
  const measured = onAxis(x, teller.context);
  const print: Print = (value) => measured.number(value, x.format);
  return rows.map(({ label, ref }) => tellItem(teller, label, measured.rows(ref).at(-1), print, true));
}
