/** What drawing is given, from data/draw.json: one record for each step with a place for it. */
import { signsOf } from '#lib/languages/index.ts';
import { join } from 'node:path';
import * as v from 'valibot';
import { inEveryLanguage } from '#lib/languages/shape.ts';
import { optionalJson } from '#lib/files/files.ts';
import type { Frame } from '#lib/forms/kit/axis.ts';
import { BOX, type Breadth, type Mark } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/line/layout.ts';
import { frameOf } from '#lib/forms/line/stage.ts';
import type { LineSpec } from '#lib/forms/line/shape.ts';
import type { Measured } from './compare.ts';
import type { Given } from './given.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { rows } from '#lib/evidence/ref.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { publishers } from '#lib/words/sources.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const words = inEveryLanguage(text);

export const DrawShape = v.record(
  text,
  v.strictObject({
    /** The empty chart on which is drawn, as chapter/state: one plot of lines. */
    chart: v.pipe(text, v.regex(/^[\w-]+\/[\w-]+$/)),
    /** What was measured: one value a year at most. */
    series: text,
    /** The value of the first year is told beforehand, and drawn on from. */
    given: v.optional(v.literal(true)),
    /** The first of the last years, over which is told apart. */
    end: v.pipe(v.number(), v.integer()),
    /** Values are drawn in steps of this size. */
    step: v.pipe(v.number(), v.gtValue(0)),
    /** What the line is of, within a sentence; and the unit of its values. */
    thing: words,
    unit: words,
    /** What to know when the measured line is shown. */
    note: v.optional(words)
  })
);
export type DeclaredDraws = v.InferOutput<typeof DrawShape>;

/** Reads data/draw.json, which may be left out. Throws a `DebateError` where it is not of that shape. */
export function readDraws(data: string): DeclaredDraws {
  return optionalJson(join(data, 'draw.json'), DrawShape) ?? {};
}

/** Words of the interface that drawing asks for, by their keys in ui.yaml without `draw-`. */
const COURSES = ['rose', 'fell', 'flat', 'swung'];
const WORDS = [
  ...['here', 'by-year', 'keys', 'slider', 'previous', 'next', 'value', 'not-yet'],
  ...['show', 'skip', 'again', 'clear', 'yours', 'real', 'gap'],
  ...['surprise', 'off', 'above', 'below', 'farthest', 'compared'],
  ...['guess', 'and', 'but', 'alone'].flatMap((part) => COURSES.map((course) => `${part}-${course}`))
];

/** What the script fills in itself, so that it stays as it is. */
const LEFT_OPEN = Object.fromEntries(
  ['thing', 'unit', 'year', 'value', 'off', 'guess', 'real', 'difference', 'count', 'all']
    .concat('from', 'to', 'first', 'last', 'low', 'high')
    .map((name) => [name, `{${name}}`])
);

/** What is told in: the words of one language, and the evidence behind the numbers. */
type Setting = Pick<Telling, 'lang' | 'evidence' | 'ui' | 'place' | 'use'>;

/** All that the drawing of a step is given. Throws on a step, chart, series or word that does not exist. */
export function draw(setting: Setting, declared: DeclaredDraws): Given {
  const { lang, evidence, ui, place, use } = setting;
  const own = declared[place];
  if (!own) throw new Error(`draw.json has nothing for the step '${place}'`);
  const spec = specOf(evidence, own.chart);
  const context = chartContext(evidence, lang, {});
  const found = rows(evidence, own.series, `draw.json ${place}`);
  const [first, last] = spec.x.domain;
  const byYear = new Map(found.map((row) => [row.year, row]));
  if (byYear.size < found.length) throw new Error(`draw.json ${place}: more than one value in a year`);
  if (own.end <= first || own.end >= last)
    throw new Error(`draw.json ${place}: the end, ${own.end}, does not lie between ${first} and ${last}`);
  const [low, high] = spec.y.domain;
  if (own.step > (high - low) / 4)
    throw new Error(`draw.json ${place}: steps of ${own.step} are too large to draw from ${low} to ${high}`);
  const start = own.given ? byYear.get(first)?.value : undefined;
  if (own.given && typeof start !== 'number') {
    throw new Error(`draw.json ${place}: ${first}, the first year, is to be given and has no value`);
  }
  const sources = [...new Set(found.flatMap((row) => row.sources))];
  for (const source of sources) use?.(source, place);
  const arithmetic = found.some(({ derivation }) => derivation) ? [ui('own-arithmetic')] : [];
  const both = <T>(make: (breadth: Breadth) => T): Record<Breadth, T> => ({
    wide: make('wide'),
    narrow: make('narrow')
  });
  return {
    signs: signsOf(lang),
    plane: {
      years: [first, last],
      domain: spec.y.domain,
      step: own.step,
      ...(typeof start === 'number' ? { given: start } : {})
    },
    measured: Array.from({ length: last - first + 1 }, (_, index): Measured => {
      const row = byYear.get(first + index);
      return {
        year: first + index,
        value: row?.value ?? null,
        estimated: row?.qualifier === 'carried-over' || row?.qualifier === 'imputed'
      };
    }),
    end: own.end,
    thing: own.thing[lang],
    unit: own.unit[lang],
    note: own.note?.[lang] ?? '',
    source: `${ui('source')}: ${[...publishers(evidence, sources), ...arithmetic].join(', ')}.`,
    frames: both((breadth) => emptyFrame(spec, context, breadth)),
    marks: both((breadth) => measuredLine(spec, own.series, context, breadth)),
    words: Object.fromEntries(WORDS.map((key) => [key, ui(`draw-${key}`, LEFT_OPEN)]))
  };
}

/**
 * The measured line on the empty chart of a step that is drawn in: what stands there for a reader without a script. None for
 * any other step.
 */
export function measuredIn(
  place: string,
  { debate, lang, evidence }: Pick<Telling, 'debate' | 'lang' | 'evidence'>
): Mark[] {
  const own = debate.draws[place];
  if (!own) return [];
  return measuredLine(specOf(evidence, own.chart), own.series, chartContext(evidence, lang, {}), 'narrow');
}

function specOf(evidence: Evidence, chart: string): LineSpec {
  const [chapter = '', state = ''] = chart.split('/');
  const spec = evidence.charts.get(chapter)?.[state];
  if (spec?.form !== 'line') throw new Error(`draw.json: '${chart}' is no chart state of lines`);
  if (spec.series.length > 0) throw new Error(`draw.json: the chart '${chart}' is not empty`);
  return spec;
}

type Context = ReturnType<typeof chartContext>;

/** Where the plot of an empty chart lies. */
function emptyFrame(plot: LineSpec, context: Context, breadth: Breadth): Frame {
  const rect = { left: 0, right: 100, top: 0, bottom: 100 };
  const bounds = { key: '', left: 0, right: BOX[breadth].width, top: 0, bottom: BOX[breadth].height };
  return frameOf({ plot, context, breadth, prefix: '', rect, bounds, years: true }, 0);
}

/** The measured line on that plot: without a name or figures, which would move it. */
function measuredLine(spec: LineSpec, ref: string, context: Context, breadth: Breadth): Mark[] {
  const series = { key: 'real', ref, ink: 'derived' } as const;
  return layout({ ...spec, notes: [], bands: [], series: [series] }, context, breadth).filter(({ key }) =>
    key.startsWith('real')
  );
}
