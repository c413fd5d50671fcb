/**
 * What the shapes of several forms share. Shapes say what charts.json may hold, and types are inferred from them. Strict: a
 * key that nobody reads is a mistake in writing. No words: a `label` is a key of the chart words that stand beside the step
 * in src/content. No figures: a reference points into data/tables.
 */
import * as v from 'valibot';
import { INKS } from './scene.ts';

export const text = v.pipe(v.string(), v.nonEmpty());
export const number = v.pipe(v.number(), v.finite());
export const point = v.strictTuple([number, number]);
/** The ends of an axis. */
export const domain = v.pipe(
  point,
  v.check(([low, high]) => low < high, 'the lower end first')
);
/** Bars say by their length how much: cut off at the bottom they would say another amount. */
export const BAR_AXIS = 'an axis that begins at 0, and is not log: bars begin there';
const factor = v.pipe(number, v.notValue(0));
export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.minLength(1));

/**
 * `table/territory/measure` is a series; `@2023` picks one period, `@2017..2023` a stretch (both ends included);
 * `~source-id` keeps one source's rows where several answer. `*` as territory takes all. Examples:
 * `price/NL/retail-price@2023`, `price/BE/retail-price~some-source`.
 */
export type Ref = string;
export const ref = text;

export const ink = v.picklist(INKS);

/** How a number is printed. */
export const format = v.strictObject({
  digits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  /** Multiplies first: 0.001 turns kg into tonnes. */
  scale: v.optional(factor),
  /** `percent` adds '%' in charts and ' procent' or '%' in prose; `year` prints no thousands separator. */
  style: v.optional(v.picklist(['number', 'percent', 'year']))
});
export type NumberFormat = v.InferOutput<typeof format>;

export const ticks = v.strictObject({ wide: v.array(number), narrow: v.array(number) });

export const axisEntries = {
  domain,
  ticks,
  type: v.optional(v.picklist(['linear', 'log'])),
  format: v.optional(format),
  /** Multiplies data before it meets the domain (0.001 for kg on an axis in tonnes). */
  scale: v.optional(factor)
};
export const axis = v.strictObject(axisEntries);
export type Axis = v.InferOutput<typeof axis>;

/** An item may set out from a mark of the state before: the key of that mark. */
export const origin = { from: v.optional(text) };

/** An item with one amount, its name and its ink. */
export const item = { ...origin, key: text, ref, ink, label: text };

const anchor = v.optional(v.picklist(['start', 'middle', 'end']));

/** An annotation on a plot, in data coordinates; `to` draws a leader from the text to that place. */
const note = v.strictObject({
  key: text,
  label: text,
  ink: v.optional(ink),
  x: number,
  y: number,
  to: v.optional(point),
  anchor,
  /** Left out of a breadth when it would not fit there (its words must then stand in the prose). */
  only: v.optional(v.picklist(['wide', 'narrow'])),
  /** Another place in the narrow breadth. */
  narrow: v.optional(v.strictObject({ x: number, y: number, anchor }))
});
export type Note = v.InferOutput<typeof note>;
export const notes = v.optional(v.array(note));
