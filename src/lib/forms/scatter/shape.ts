import * as v from 'valibot';
import { axisEntries, ink, list, notes, origin, ref, text } from '../kit/shape.ts';

const measured = v.strictObject({ ...axisEntries, ref, label: text });

/** Places on two measures; coincident dots are named together. No trend line. */
export const shape = v.strictObject({
  form: v.literal('scatter'),
  x: measured,
  y: measured,
  /** Territories in order; labels are the territories' own names. */
  points: list(v.strictObject({ ...origin, territory: text, ink })),
  notes
});
export type ScatterSpec = v.InferOutput<typeof shape>;
