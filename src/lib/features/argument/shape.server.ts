/** The shapes of data/argument.json, what hangs on what, and of content/<lang>/argument.yaml, its words. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

const NodeShape = v.strictObject({
  kind: v.picklist(['conclusion', 'claim', 'evidence', 'objection']),
  /** The step of the story that tells of it. */
  step: text,
  /** The reader is asked, in that step, whether it holds. */
  weighed: v.optional(v.boolean(), false),
  /** Nobody said it, but the conclusion needs it. */
  unspoken: v.optional(v.boolean(), false)
});
export type DeclaredNode = v.InferOutput<typeof NodeShape>;

const EdgeShape = v.strictObject({
  from: text,
  /** `depends`: needs it; `supports`: one of several, any of which is enough; `undercuts`: an objection to it. */
  as: v.picklist(['depends', 'supports', 'undercuts']),
  to: text
});
export type DeclaredEdge = v.InferOutput<typeof EdgeShape>;

export const ArgumentShape = v.strictObject({
  /** Names what a reader's device keeps; another argument, or one whose steps changed their meaning, takes another. */
  id: v.pipe(text, v.regex(/^[\w-]+$/)),
  /** How many points the scale of where one stands has. */
  stance: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(9)),
  nodes: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)), NodeShape),
  edges: v.array(EdgeShape)
});
export type DeclaredArgument = v.InferOutput<typeof ArgumentShape>;

const WordsShape = v.strictObject({
  /** What it is called within a sentence; claims and the conclusion need one. */
  name: v.optional(text),
  /** What stands under its pillar, in one word; otherwise its name does. */
  short: v.optional(text),
  /** What stands on the map. Figures and tested words as in the chapters. */
  label: text,
  /** What is left of the argument where this falls away. */
  without: v.optional(text)
});

export const ArgumentWordsShape = v.strictObject({
  /** The points of the scale, from one end to the other. */
  stance: v.array(text),
  nodes: v.record(v.string(), WordsShape)
});
export type ArgumentWords = v.InferOutput<typeof ArgumentWordsShape>;
