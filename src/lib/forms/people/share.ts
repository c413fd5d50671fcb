import type { Context } from '../form.ts';
import { amountOf } from '../kit/amount.ts';
import type { PeopleSpec } from './shape.ts';

/** How many of a hundred: so many for certain, and at most so many. */
export interface Share {
  value: number;
  most: number;
  /** As it is printed: the share with its decimal, or the two whole numbers between which it lies. */
  text: string;
}

/**
 * The share of a row. As a part of another amount it is our arithmetic: the lowest estimate rounded to whole ones is certain,
 * the highest is the most. Throws a RangeError where it is no share of a hundred.
 */
export function shareOf({ ref, of }: PeopleSpec['rows'][number], context: Context): Share {
  const { drawn, low, range } = amountOf(ref, context);
  if (of === undefined) {
    if (drawn > 100 || low !== undefined) throw new RangeError(`${ref}: no share of a hundred`);
    const digits = Number.isInteger(drawn) ? 0 : 1;
    return { value: drawn, most: drawn, text: context.number(drawn, { digits, style: 'percent' }) };
  }
  const whole = amountOf(of, context).drawn;
  const [least, most] = (range ?? [low ?? drawn, drawn]).map((part) => Math.round((part / whole) * 100));
  if (!(most! <= 100)) throw new RangeError(`${ref}: more than all of ${of}`);
  const percent = context.number(most!, { style: 'percent' });
  return {
    value: least!,
    most: most!,
    text: least === most ? percent : `${context.number(least!)}–${percent}`
  };
}
