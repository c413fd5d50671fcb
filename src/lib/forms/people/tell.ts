import { type Print, tellItem, type Teller, onOneLine } from '../kit/tell.ts';
import type { PeopleSpec } from './shape.ts';
import { shareOf } from './share.ts';

/** The share of each row as it stands at its dots. */
export function tell({ rows }: PeopleSpec, teller: Teller): string[] {
  const { context, ui } = teller;
  const print: Print = (share) =>
    context.number(share, { digits: Number.isInteger(share) ? 0 : 1, style: 'percent' });
  return rows.map((row) =>
    row.of === undefined
      ? tellItem(teller, row.label, context.rows(row.ref).at(-1), print)
      : ui('describe-item', {
          name: onOneLine(context.word(row.label)),
          value: shareOf(row, context).text
        })
  );
}
