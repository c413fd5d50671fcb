import { amount, onOneLine, type Print, tellItem, type Teller } from '../kit/tell.ts';
import type { LadderSpec } from './shape.ts';
import { onAxis } from './units.ts';

/** Each row with its value and the range about it, in the units of the axis. */
export function tell({ rows, x, gaps = [] }: LadderSpec, teller: Teller): string[] {
  const measured = onAxis(x, teller.context);
  const { context, ui, period } = teller;
  const told = rows.map(({ label, ref, since, format }) => {
    const print: Print = (value) => measured.number(value, { ...x.format, ...format });
    const now = measured.rows(ref).at(-1);
    const then = since === undefined ? undefined : measured.rows(since).at(-1);
    if (!now || !then) return tellItem(teller, label, now, print, true);
    return ui('describe-series', {
      name: onOneLine(context.word(label)),
      first: amount(then, print, ui),
      firstPeriod: period(then.period),
      last: amount(now, print, ui),
      lastPeriod: period(now.period)
    });
  });
  const missing = gaps.map(({ label, word }) =>
    ui('describe-item', { name: onOneLine(context.word(label)), value: context.word(word) })
  );
  return [...told, ...missing];
}
