import { inAxisUnits } from '../kit/axis.ts';
import { type Shown, shownItem } from '../kit/shown.ts';
import type { Teller } from '../kit/tell.ts';
import type { LadderSpec } from './shape.ts';
import { onAxis } from './units.ts';

/** Each row, in the units of the axis. */
export const shows = ({ rows, x }: LadderSpec, teller: Teller): Shown[] =>
  rows.flatMap((row) =>
    shownItem(teller, row, `row:${row.key}`, (value) =>
      onAxis(x, teller.context).number(inAxisUnits(x, value), x.format)
    )
  );
