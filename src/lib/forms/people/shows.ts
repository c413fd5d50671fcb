import type { Shown } from '../kit/shown.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import type { PeopleSpec } from './shape.ts';
import { shareOf } from './share.ts';

/** The share of each row: all its dots together. */
export const shows = ({ rows }: PeopleSpec, teller: Teller): Shown[] => {
  const { context, period } = teller;
  return rows.map((row) => {
    const part = context.rows(row.ref);
    return {
      key: `person:${row.key}`,
      name: onOneLine(context.word(row.label)),
      value: shareOf(row, context).text,
      period: period(part[0]?.period ?? ''),
      ink: row.ink,
      rows: [...part, ...(row.of === undefined ? [] : context.rows(row.of))]
    };
  });
};
