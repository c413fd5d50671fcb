import type { Shown } from '../kit/shown.ts';
import { amount, onOneLine, printingOn, type Teller } from '../kit/tell.ts';
import type { ScatterSpec } from './shape.ts';

/** Each place, once for each of its two measures. */
export const shows = ({ x, y, points }: ScatterSpec, teller: Teller): Shown[] => {
  const { context, ui } = teller;
  return points.flatMap(({ territory, ink }) =>
    [x, y].flatMap((axis): Shown[] => {
      const row = context.rows(axis.ref).find((one) => one.territory === territory && one.value !== null);
      if (!row) return [];
      return [
        {
          key: `dot:${territory}`,
          name: context.name(territory),
          value: amount(row, printingOn(axis, teller), ui),
          unit: onOneLine(context.word(axis.label)),
          period: teller.period(row.period),
          ink,
          rows: [row]
        }
      ];
    })
  );
};
