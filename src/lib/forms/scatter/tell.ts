import { onMeasure } from '../kit/places.ts';
import { amount, onOneLine, type Teller } from '../kit/tell.ts';
import type { ScatterSpec } from './shape.ts';

/** Each place with both its measures. */
export function tell({ x, y, points }: ScatterSpec, teller: Teller): string[] {
  const { context, ui } = teller;
  const measures = [x, y].map((axis) => ({
    ...onMeasure(axis, axis.ref, teller),
    label: onOneLine(context.word(axis.label))
  }));
  return points.map(({ territory }) => {
    const values = measures.map(({ label, of, print }) => `${label} ${amount(of(territory), print, ui)}`);
    return ui('describe-item', { name: context.name(territory), value: teller.list(values) });
  });
}
