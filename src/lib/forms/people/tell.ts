import { type Print, tellItem, type Teller } from '../kit/tell.ts';
import type { PeopleSpec } from './shape.ts';

/** The share of each row as it stands at its dots: whole percents without decimals, others with one. */
export function tell({ rows }: PeopleSpec, teller: Teller): string[] {
  const { context } = teller;
  const print: Print = (share) =>
    context.number(share, { digits: Number.isInteger(share) ? 0 : 1, style: 'percent' });
  return rows.map(({ label, ref }) => tellItem(teller, label, context.rows(ref).at(-1), print));
}
