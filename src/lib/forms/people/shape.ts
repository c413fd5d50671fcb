import * as v from 'valibot';
import { item, list, ref } from '../kit/shape.ts';

/** A hundred dots a row, the share filled: of a percentage, or of an amount as a part of another (`of`). */
export const shape = v.strictObject({
  form: v.literal('people'),
  rows: list(v.strictObject({ ...item, of: v.optional(ref) }))
});
export type PeopleSpec = v.InferOutput<typeof shape>;
