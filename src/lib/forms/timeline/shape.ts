import * as v from 'valibot';
import { domain, ink, list, origin, text, ticks } from '../kit/shape.ts';

/** Dated events on one line of time, each with a short text. */
export const shape = v.strictObject({
  form: v.literal('timeline'),
  /** Years. */
  domain,
  ticks,
  events: list(
    v.strictObject({
      ...origin,
      key: text,
      /** ISO-like, as exact as it is known: 2024-01-25, 2024-01 or 2024. */
      date: text,
      /** A day within it at which the event is drawn, where that is not its first. */
      at: v.optional(text),
      label: text,
      ink,
      /** Above the line or below it. */
      side: v.picklist(['up', 'down']),
      source: text,
      only: v.optional(v.literal('wide'))
    })
  )
});
export type TimelineSpec = v.InferOutput<typeof shape>;
