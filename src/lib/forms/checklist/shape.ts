import * as v from 'valibot';
import { ink, list, origin, text } from '../kit/shape.ts';

/** Statements, each marked as met, not met or open, with a word of ground. */
export const shape = v.strictObject({
  form: v.literal('checklist'),
  rows: list(
    v.strictObject({
      ...origin,
      key: text,
      label: text,
      /** Word key of the second, quieter line. */
      detail: v.optional(text),
      answer: v.picklist(['yes', 'no', 'unknown']),
      ink,
      /** Ids of sources.json that the answer rests on; none where the answer is that nothing was found. */
      sources: v.optional(list(text))
    })
  )
});
export type ChecklistSpec = v.InferOutput<typeof shape>;
