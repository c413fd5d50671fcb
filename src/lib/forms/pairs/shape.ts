import * as v from 'valibot';
import { BAR_AXIS, domain, format, item, list, text } from '../kit/shape.ts';

/** Pairs of values, before and after or one regime and another: each group has its own scale from zero. */
export const shape = v.strictObject({
  form: v.literal('pairs'),
  groups: list(
    v.strictObject({
      key: text,
      label: text,
      domain: v.pipe(
        domain,
        v.check(([low]) => low === 0, BAR_AXIS)
      ),
      format: v.optional(format),
      items: list(v.strictObject(item))
    })
  )
});
export type PairsSpec = v.InferOutput<typeof shape>;
