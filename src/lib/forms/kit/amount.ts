import type { Context } from '../form.ts';
import type { NumberFormat, Ref } from './shape.ts';

/** One amount as shapes show it. */
export interface Amount {
  /** What the shape is drawn at: the value, or the high end where only a range is known. */
  drawn: number;
  /** The low end, where only a range is known: the part that is filled, the rest stays open. */
  low?: number;
  /** The range around a known value. */
  range?: [number, number];
  /** The figure in words: a number, or low and high with a dash. */
  text: string;
}

/**
 * The one row of a reference as an amount. Throws a RangeError where it answers with several rows, or with neither a
 * value nor a range, or with an amount below zero (which no length or area can show).
 */
export function amountOf(ref: Ref, context: Context, format?: NumberFormat): Amount {
  const rows = context.rows(ref);
  const [row] = rows;
  if (!row || rows.length > 1) throw new RangeError(`${ref}: one row expected, found ${rows.length}`);
  const { value, low, high } = row;
  if (Math.min(value ?? 0, low ?? 0, high ?? 0) < 0) throw new RangeError(`${ref}: an amount below zero`);
  if (value !== null) {
    const text = context.number(value, format);
    return low !== null && high !== null
      ? { drawn: value, range: [low, high], text }
      : { drawn: value, text };
  }
  if (low === null || high === null) throw new RangeError(`${ref}: neither a value nor a range`);
  return { drawn: high, low, text: rangeText(low, high, context, format) };
}

/** The unit stands once: '20–31%', not '20%–31%'. */
const rangeText = (low: number, high: number, context: Context, format: NumberFormat = {}): string =>
  `${context.number(low, format.style === 'percent' ? { ...format, style: 'number' } : format)}–${context.number(high, format)}`;
