import type { ChartSpec } from '#lib/forms/index.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Lang } from '#lib/lang.ts';
import { tellChart, type ToldChart } from '#lib/story/chart.ts';
import { HERE, type Place } from '#lib/story/debate.ts';
import { evidenceOf } from '#lib/story/known.ts';
import { once } from '#lib/story/once.ts';
import { readChapters } from '#lib/story/read-chapters.ts';
import { readTitles, readUi } from '#lib/story/ui.ts';
import { placesOf } from '#lib/words/places.ts';
import { licenceOf } from './package.ts';
import { type Table, tableOf } from './table.ts';

/** One state of a chapter's chart, told in one language, with its place in the story. */
export interface ChartState {
  /** `<chapter>-<state>`: its address below `/<language>/chart/`. The same in every language. */
  id: string;
  lang: Lang;
  /** The title of the story, and the licence on whose terms it may be taken along. */
  story: string;
  licence: string | undefined;
  chapter: { id: string; title: string; kicker: string };
  /** Where it is shown: a path below the language. */
  place: string;
  spec: ChartSpec;
  told: ToldChart;
  /** What it draws, as a table. */
  table: Table;
}

/** All chart states of the debate that is built, by id. */
export const chartStates = once((lang: Lang) => statesIn(HERE, lang));

/** All chart states of a debate in the order of its story, by id. */
export function statesIn(place: Place, lang: Lang): Map<string, ChartState> {
  const evidence = evidenceOf(place.data);
  const ui = readUi(lang);
  const story = readTitles(lang, place.content).title;
  const licence = licenceOf(place.data)?.name;
  const chapters = readChapters(evidence, place)[lang];
  const { shows } = placesOf(chapters);
  return new Map(
    chapters.flatMap(({ id: chapter, title, kicker, steps }) =>
      steps.flatMap((step) => {
        const spec = evidence.charts.get(chapter)?.[step.state ?? ''];
        if (!step.chart || !step.state || !spec) return [];
        const id = `${chapter}-${step.state}`;
        const told = tellChart(step.state, spec, step.chart.words, { lang, evidence, ui, step });
        const context = chartContext(evidence, lang, step.chart.words);
        const word = (key: string) => context.word(key).replaceAll(' | ', ' ');
        const table = tableOf(spec, { lang, evidence, word });
        const at = { chapter: { id: chapter, title, kicker }, place: shows(chapter, step.state) };
        return [[id, { id, lang, story, licence, ...at, spec, told, table }]];
      })
    )
  );
}

/** Throws where there is no such chart. */
export function chartState(lang: Lang, id: string): ChartState {
  const state = chartStates(lang).get(id);
  if (!state) throw new Error(`there is no chart '${id}'`);
  return state;
}
