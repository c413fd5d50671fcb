import * as v from 'valibot';
import { axis, ink, notes, origin, ref, text } from '../kit/shape.ts';

/** All places of one period on one axis, as a swarm of dots; some named. */
export const shape = v.strictObject({
  form: v.literal('strip'),
  x: axis,
  ref,
  ink,
  /** Named dots, by territory id. Labels are the territories' own names. */
  named: v.array(v.strictObject({ ...origin, territory: text, ink: v.optional(ink) })),
  notes
});
export type StripSpec = v.InferOutput<typeof shape>;
