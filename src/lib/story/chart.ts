import type { Form, Mark } from '#lib/forms/kit/scene.ts';
import type { Context } from '#lib/forms/form.ts';
import type { Teller } from '#lib/forms/kit/tell.ts';
import { type ChartSpec, formOf, refsOf } from '#lib/forms/index.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { parseRef, rows } from '#lib/evidence/ref.ts';
import { formatDate, formatPeriod, formatYears, listed } from './dates.ts';
import type { Lang } from '#lib/lang.ts';
import type { SoundArgument } from './argument.ts';
import { buildingOf } from './pillars.ts';
import { publishers } from './sources.ts';
import type { Ui } from './ui.ts';

/** More publishers than this do not fit under a chart; the sources page has them all. */
const MOST_NAMED = 4;

/** A chart state, told in one language: its scenes and all that is said around them, as plain text. */
export interface ToldChart {
  name: string;
  scenes: Record<Form, Mark[]>;
  title: string;
  unit: string;
  note: string | undefined;
  source: string;
  /** Ids of the sources behind all that is drawn. */
  sources: string[];
  description: string[];
}

export interface ChartTelling {
  lang: Lang;
  evidence: Evidence;
  ui: Ui;
  /** For charts that draw it. */
  argument?: SoundArgument | undefined;
}

/** Lays out one state of a chart in both forms and says what it shows. Throws on a word or a row that is not there. */
export function tellChart(
  name: string,
  spec: ChartSpec,
  words: Record<string, string>,
  { lang, evidence, ui, argument }: ChartTelling
): ToldChart {
  const answers = { yes: ui('yes'), no: ui('no'), unknown: ui('unknown') };
  const context: Context = {
    ...chartContext(evidence, lang, { ...answers, ...words }),
    argument: () => buildingOf(lang, evidence, argument)
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
  return {
    name,
    scenes: { wide: form.layout(spec, context, 'wide'), narrow: form.layout(spec, context, 'narrow') },
    title: plain('title'),
    unit: plain('unit'),
    note: words.note ? plain('note') : undefined,
    ...sourcesOf(spec, evidence, ui),
    description: form.tell(spec, { context, seriesName, ...saying(lang, ui) })
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
