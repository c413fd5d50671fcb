/** The shape of data/simulator.json: what can be set in the simulator, and on what evidence. */
import * as v from 'valibot';
import { inEveryLanguage } from '#lib/languages/shape.ts';
import { PARAMETERS } from './model.ts';

const text = v.pipe(v.string(), v.nonEmpty());
/** Words in both languages; `{figure-id}` in them is filled in. */
const words = inEveryLanguage(text);
const parameter = v.picklist(PARAMETERS);
const sources = v.optional(v.array(text), []);

const AssumptionShape = v.strictObject({
  /** A reference to a row, or a number that holds by definition. */
  value: v.union([v.number(), text]),
  /** References to the rows that give the range, low and high; else the row of the value gives it, where it has one. */
  range: v.optional(v.strictTuple([text, text])),
  ground: v.optional(words),
  /** Sources beside those of the rows. */
  sources
});
export type DeclaredAssumption = v.InferOutput<typeof AssumptionShape>;

const assumes = v.optional(v.record(parameter, AssumptionShape), {});

const RegimeShape = v.strictObject({
  id: text,
  name: words,
  line: words,
  opens: v.array(parameter),
  /** The variant that is shown first; the first one where it is left out. */
  start: v.optional(text),
  assumes,
  variants: v.pipe(
    v.array(v.strictObject({ id: v.pipe(text, v.regex(/^[\w-]+$/)), name: v.optional(words), assumes })),
    v.minLength(1)
  )
});

const outcome = v.picklist(['averagePrice', 'use', 'illegalVolume', 'illegalRevenue', 'legalSpend', 'tax']);

const GoalShape = v.strictObject({
  id: text,
  name: words,
  of: outcome,
  minus: v.optional(outcome),
  level: v.number(),
  side: v.picklist(['above', 'below']),
  domain: v.pipe(
    v.strictTuple([v.number(), v.number()]),
    v.check(([low, high]) => low < high, 'the lower end first')
  )
});

const LimitShape = v.strictObject({ at: text, why: words });

export const SimulatorShape = v.strictObject({
  sliders: v.record(
    parameter,
    v.pipe(
      v.strictObject({ min: v.number(), max: v.number(), choice: v.optional(v.boolean(), false) }),
      v.check(({ min, max }) => min < max, 'a min below the max')
    )
  ),
  /** What holds today, and wherever a regime says nothing else. */
  assumes: v.strictObject(
    Object.fromEntries(PARAMETERS.map((one) => [one, AssumptionShape])) as Record<
      (typeof PARAMETERS)[number],
      typeof AssumptionShape
    >
  ),
  regimes: v.pipe(v.array(RegimeShape), v.minLength(1)),
  /** The variant with which the panel opens; that of today where it is left out. */
  first: v.optional(text),
  presets: v.array(
    v.strictObject({
      id: text,
      name: words,
      note: words,
      variant: text,
      values: v.record(
        parameter,
        v.strictObject({ value: text, scale: v.optional(v.pipe(v.number(), v.gtValue(0)), 1) })
      ),
      sources
    })
  ),
  limits: v.strictObject({ 'lowest-price': LimitShape, 'highest-share-when-dear': LimitShape }),
  goals: v.array(GoalShape),
  outside: v.strictObject({
    whole: v.strictObject({ amount: text, name: words, text: words }),
    part: v.strictObject({ amount: text, name: words, text: words })
  }),
  'leaves-out': v.array(v.strictObject({ text: words, sources }))
});
export type Declared = v.InferOutput<typeof SimulatorShape>;
