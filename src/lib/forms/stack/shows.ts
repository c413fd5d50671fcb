import { type Shown, shownItem } from '../kit/shown.ts';
import { printing, type Teller } from '../kit/tell.ts';
import type { StackSpec } from './shape.ts';

/** The amount of the whole, and of each part. */
export const shows = (spec: StackSpec, teller: Teller): Shown[] => {
  const print = printing(teller, spec.format);
  const [total] = teller.context.rows(spec.total);
  const whole: Shown[] = total
    ? [
        {
          key: 'part',
          name: teller.ui('describe-whole'),
          value: print(total.value ?? total.high ?? 0),
          period: teller.period(total.period),
          ink: 'measured',
          rows: [total]
        }
      ]
    : [];
  return [...whole, ...spec.parts.flatMap((part) => shownItem(teller, part, `part:${part.key}`, print))];
};
