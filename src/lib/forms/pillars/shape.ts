import * as v from 'valibot';
import { text } from '../kit/shape.ts';

/** The argument as a building: its conclusion on the pillars of its claims. What stands there comes from the argument itself. */
export const shape = v.strictObject({
  form: v.literal('pillars'),
  /** The pillars that are lit, by id; all where it is left out. */
  lit: v.optional(v.array(text)),
  /** A pillar that nobody spoke of says what it would have to say. */
  named: v.optional(v.boolean())
});
export type PillarsSpec = v.InferOutput<typeof shape>;
