import * as v from 'valibot';
import { lit } from '../kit/lit.ts';
import { format, item, list, ref } from '../kit/shape.ts';

/** One bar cut into its parts, each labelled with its amount and share. */
export const shape = v.strictObject({
  form: v.literal('stack'),
  total: ref,
  format: v.optional(format),
  parts: list(v.strictObject(item)),
  lit
});
export type StackSpec = v.InferOutput<typeof shape>;
