import * as v from 'valibot';
import { lit } from '../kit/lit.ts';
import { axis, BAR_AXIS, format, item, list, notes, number, ref, text } from '../kit/shape.ts';

/** Labelled bars (or dots with ranges) on one axis, linear or log, in the order given. Low-high rows draw as a range. */
const ladder = v.strictObject({
  form: v.literal('ladder'),
  mark: v.picklist(['bar', 'dot']),
  x: axis,
  rows: list(
    v.strictObject({
      ...item,
      /** A row that answers another question: set apart below the rest, after a space. */
      apart: v.optional(v.boolean()),
      /** Among dots: where it was before. An open dot stands there, and a line leads on from it. */
      since: v.optional(ref),
      /** How its value is printed; otherwise as the axis is. */
      format: v.optional(format)
    })
  ),
  /** Below the rows: what is not known. A name, and a word in an empty place. */
  gaps: v.optional(list(v.strictObject({ key: text, label: text, word: text }))),
  lit,
  /** Keep empty places for rows to come: the number of rows laid out for. */
  places: v.optional(number),
  notes
});

export const shape = v.pipe(
  ladder,
  v.check(({ mark, x }) => mark === 'dot' || (x.domain[0] === 0 && x.type !== 'log'), BAR_AXIS)
);
export type LadderSpec = v.InferOutput<typeof shape>;
