import { inAxisUnits } from '../kit/axis.ts';
import { type Shown, shownItem } from '../kit/shown.ts';
import type { Print, Teller } from '../kit/tell.ts';
import type { LadderSpec } from './shape.ts';
import { onAxis } from './units.ts';

/** Each row, after what it came from, in the units of the axis. */
export const shows = ({ rows, x }: LadderSpec, teller: Teller): Shown[] =>
  rows.flatMap((row) => {
    const print: Print = (value) =>
      onAxis(x, teller.context).number(inAxisUnits(x, value), { ...x.format, ...row.format });
    const key = `row:${row.key}`;
    const since = row.since === undefined ? [] : [{ ...row, ref: row.since }];
    return [
      ...since.flatMap((then) => shownItem(teller, then, `${key}:since`, print)),
      ...shownItem(teller, row, key, print)
    ];
  });
