import * as v from 'valibot';
import { axis, item, list, notes, number } from '../kit/shape.ts';

/** Labelled bars (or dots with ranges) on one axis, linear or log, in the order given. Low-high rows draw as a range. */
export const shape = v.strictObject({
  form: v.literal('ladder'),
  mark: v.picklist(['bar', 'dot']),
  x: axis,
  rows: list(
    v.strictObject({
      ...item,
      /** A row that answers another question: set apart below the rest, after a space. */
      apart: v.optional(v.boolean())
    })
  ),
  /** Keep empty places for rows to come: the number of rows laid out for. */
  places: v.optional(number),
  notes
});
export type LadderSpec = v.InferOutput<typeof shape>;
