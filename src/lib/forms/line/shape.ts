import * as v from 'valibot';
import { axis, format, ink, notes, origin, point, ref, text } from '../kit/shape.ts';

const period = v.pipe(text, v.regex(/^\d{4}\b/, 'a period such as 2011'));

const series = v.strictObject({
  ...origin,
  key: text,
  ref,
  ink,
  /** `line` (default), `area` down to zero, `dots` for values that must not be joined. */
  mark: v.optional(v.picklist(['line', 'area', 'dots'])),
  /** Draw the low-high range as a band (lines) or as whiskers (dots). */
  band: v.optional(v.boolean()),
  thin: v.optional(v.boolean()),
  /** Areas: put on top of the area named here. */
  on: v.optional(text),
  /** Word key of the label at the line's end. */
  label: v.optional(text),
  /** Word keys of what it is called where no label is drawn, and of its unit where that is not the chart's: both are only said. */
  called: v.optional(text),
  unit: v.optional(text),
  /** Which values stand on the chart as figures, some by their period; default none. */
  values: v.optional(v.array(v.union([v.picklist(['first', 'last', 'max', 'min']), period]))),
  /** Format of those values; default the y axis's. */
  format: v.optional(format),
  /** Word key of the word in each gap ('no measurement'); default none. */
  gap: v.optional(text)
});
export type Series = v.InferOutput<typeof series>;

/** A rectangle in data coordinates: a claim over a stretch of years, say. */
const band = v.strictObject({ ...origin, key: text, ink, x: point, y: point, label: v.optional(text) });
export type Band = v.InferOutput<typeof band>;

export const plot = { x: axis, y: axis, series: v.array(series), bands: v.optional(v.array(band)), notes };

/** One plot of lines, areas and dots over time. */
export const shape = v.strictObject({ form: v.literal('line'), ...plot });
export type LineSpec = v.InferOutput<typeof shape>;
export type Plot = Omit<LineSpec, 'form'>;
