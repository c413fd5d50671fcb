import * as v from 'valibot';
import { list, number, text } from '../kit/shape.ts';
import { plot } from '../line/shape.ts';

const count = v.pipe(number, v.integer(), v.minValue(1));

/** Small plots side by side (wide) or stacked (narrow), each with its own axes and title. */
export const shape = v.strictObject({
  form: v.literal('panels'),
  columns: v.strictObject({ wide: count, narrow: count }),
  panels: list(v.strictObject({ key: text, label: text, unit: v.optional(text), ...plot }))
});
export type PanelsSpec = v.InferOutput<typeof shape>;
