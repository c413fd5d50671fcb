import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Context } from '#lib/forms/form.ts';
import { capital, sentence } from '#lib/forms/kit/sentence.ts';
import type { Shown } from '#lib/forms/kit/shown.ts';
import type { Teller } from '#lib/forms/kit/tell.ts';
import { type ChartSpec, formOf, refsOf } from '#lib/forms/index.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { parseRef, rows } from '#lib/evidence/ref.ts';
import { formatDate, formatPeriod, formatYears, listed } from '#lib/words/dates.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Building } from '#lib/forms/pillars/layout.ts';
import type { ParsedStep } from '#lib/words/parse.ts';
import { inksInWords, mentionsIn, testedOf } from './pointing.ts';
import { publishers } from '#lib/words/sources.ts';
import type { Ui } from '#lib/words/ui.ts';

/** More publishers than this do not fit under a chart; the sources page has them all. */
const MOST_NAMED = 4;

/** A chart state, told in one language: its scenes and all that is said around them, as plain text. */
export interface ToldChart {
  name: string;
  scenes: Record<Breadth, Mark[]>;
  title: string;
  unit: string;
  /** What its telling is called: by the heading of its step and its title, since either may come back. */
  called: string;
  /** Below the picture. */
  note: string | undefined;
  source: string;
  /** Ids of the sources behind all that is drawn. */
  sources: string[];
  /** Each value that it shows, with the mark that shows it. */
  shown: Shown[];
  /**
   * What it shows in words, a line each: the point first, then each item, how it is known, and what is written on the
   * chart. Never what it looks like.
   */
  description: string[];
}

export interface ChartTelling {
  lang: Lang;
  evidence: Evidence;
  ui: Ui;
  /** The argument, for charts that draw it. */
  building?: Building | undefined;
  /** The step that shows it: its heading is the finding, its tested words say what holds. */
  step?: Pick<ParsedStep, 'heading' | 'nodes'>;
}

/** Lays out one state of a chart in both breadths and says what it shows. Throws on a word or a row that is not there. */
export function tellChart(
  name: string,
  spec: ChartSpec,
  words: Record<string, string>,
  { lang, evidence, ui, building, step }: ChartTelling
): ToldChart {
  const answers = { yes: ui('yes'), no: ui('no'), unknown: ui('unknown') };
  const context: Context = {
    ...chartContext(evidence, lang, { ...answers, ...words }),
    argument: building
  };
  // One source's answer among several is named by it.
  const seriesName = (ref: string): string => {
    const [first] = rows(evidence, ref);
    if (!first) return ref;
    const name = `${evidence.measures.get(first.measure)?.name[lang] ?? first.measure}, ${context.name(first.territory)}`;
    const source = evidence.sources.get(parseRef(ref).source ?? '');
    return source ? `${name} (${source.publisher}, ${formatDate(source.published, lang)})` : name;
  };
  const plain = (key: string): string => context.word(key).replaceAll(' | ', ' ');
  const form = formOf(spec);
  const teller: Teller = { context, seriesName, ...saying(lang, ui) };
  const shown = form.shows(spec, teller);
  const tested = step ? testedOf(mentionsIn(step.nodes, evidence), shown, { evidence, lang, ui }) : [];
  const annotations = [...new Set(form.annotations(spec).map(plain))];
  return {
    name,
    scenes: { wide: form.layout(spec, context, 'wide'), narrow: form.layout(spec, context, 'narrow') },
    title: plain('title'),
    called: step ? `${sentence(step.heading)} ${plain('title')}` : plain('title'),
    unit: plain('unit'),
    note: ['note', 'looks'].flatMap((key) => (words[key] ? plain(key) : [])).join(' ') || undefined,
    ...sourcesOf(spec, evidence, ui),
    shown,
    description: [
      ...(step ? [[sentence(step.heading), ...tested].join(' ')] : []),
      `${sentence(plain('title'))} ${sentence(capital(plain('unit')))}`,
      ...form.tell(spec, teller),
      ...(form.legend === 'inks' ? inksInWords(shown, ui, teller.list) : []),
      ...(annotations.length > 0
        ? [
            ui('describe-annotations', {
              words: teller.list(annotations.map((words) => ui('describe-annotation', { words })))
            })
          ]
        : []),
      ...(words.note ? [plain('note')] : [])
    ].map(capital)
  };
}

/** How a telling says things in one language. */
export const saying = (lang: Lang, ui: Ui): Pick<Teller, 'ui' | 'date' | 'period' | 'years' | 'list'> => ({
  ui,
  date: (date) => formatDate(date, lang),
  period: (period) => formatPeriod(period, lang, ui),
  years: (years) => formatYears(years, lang, ui),
  list: (items) => listed(items, lang)
});

/** 'Source: ...' with the publishers behind all that the chart draws; own arithmetic is named. */
function sourcesOf(spec: ChartSpec, evidence: Evidence, ui: Ui): Pick<ToldChart, 'source' | 'sources'> {
  const asked = refsOf(spec);
  const drawn = asked.refs.flatMap(({ ref }) => rows(evidence, ref));
  const named = asked.sources.map(({ source }) => source);
  const sources = [...new Set([...drawn.flatMap((row) => row.sources), ...named])];
  if (sources.length === 0) return { source: '', sources };
  const own = drawn.some(({ derivation }) => derivation) ? [ui('own-arithmetic')] : [];
  const names = publishers(evidence, sources);
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), ui('and-others')] : names;
  return { source: `${ui('source')}: ${[...shown, ...own].join(', ')}`, sources };
}
