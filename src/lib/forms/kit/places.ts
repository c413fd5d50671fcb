import type { Datum } from '../form.ts';
import { rowsOn } from './axis.ts';
import type { Axis } from './shape.ts';
import { type Teller, twoFigures } from './tell.ts';

/** A place's row of a measure, in axis units, and how the axis prints it. */
export function onMeasure(axis: Axis, ref: string, { context }: Teller) {
  const rows = rowsOn(axis, context.rows(ref));
  return {
    rows,
    of: (territory: string): Datum | undefined => rows.find((row) => row.territory === territory),
    print: (value: number): string => context.number(value, twoFigures(value, axis.format))
  };
}
