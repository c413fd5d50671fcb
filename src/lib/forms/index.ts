import * as v from 'valibot';
import { areas } from './areas/index.ts';
import { checklist } from './checklist/index.ts';
import type { ChartForm, Refs } from './form.ts';
import { text } from './kit/shape.ts';
import { ladder } from './ladder/index.ts';
import { line } from './line/index.ts';
import { pairs } from './pairs/index.ts';
import { panels } from './panels/index.ts';
import { people } from './people/index.ts';
import { pillars } from './pillars/index.ts';
import { scatter } from './scatter/index.ts';
import { stack } from './stack/index.ts';
import { strip } from './strip/index.ts';
import { timeline } from './timeline/index.ts';

/** All forms of charts: a folder each. */
const forms = {
  ...{ line, panels, strip, people, ladder, areas, stack, timeline, scatter, pairs, checklist },
  pillars
};

type Forms = typeof forms;

/** By the names that they have in charts.json: under another name a form does not compile. */
export const FORMS: {
  [Name in keyof Forms]: Forms[Name] & { shape: v.GenericSchema<unknown, { form: Name }> };
} = forms;

/** What a chart state shows, as declared in data/chapters/<chapter>/charts.json. */
export type ChartSpec = v.InferOutput<Forms[keyof Forms]['shape']>;

/** The states of one chapter's chart, by name, in the order in which they are walked. */
export type ChartStates = Record<string, ChartSpec>;

/** The shape of charts.json. */
export const ChartsShape: v.GenericSchema<unknown, ChartStates> = v.record(
  text,
  v.variant('form', Object.values(FORMS).map(({ shape }) => shape) as never)
);

/** The form of a state. That the name of a form and its spec belong together is more than TypeScript can follow. */
export const formOf = (spec: ChartSpec): ChartForm<ChartSpec> =>
  FORMS[spec.form] as unknown as ChartForm<ChartSpec>;

/** All that a state asks of the data. */
export const refsOf = (spec: ChartSpec): Refs => ({
  refs: [],
  territories: [],
  dates: [],
  sources: [],
  unfounded: [],
  ...formOf(spec).refs(spec)
});

/** Every chart word that a state needs, besides its caption. */
export const wordsOf = (spec: ChartSpec): string[] => [
  ...new Set(
    formOf(spec)
      .words(spec)
      .filter((key) => key !== undefined)
  )
];
