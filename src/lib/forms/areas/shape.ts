import * as v from 'valibot';
import { format, item, list, text } from '../kit/shape.ts';

/** Boxes true to scale: area is amount. `inside` puts one in the corner of another. */
export const shape = v.strictObject({
  form: v.literal('areas'),
  boxes: list(v.strictObject({ ...item, inside: v.optional(text), format: v.optional(format) }))
});
export type AreasSpec = v.InferOutput<typeof shape>;
