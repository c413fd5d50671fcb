import type { ChartSpec } from '#lib/forms/index.ts';
import type { Debate } from '#lib/debate/debate.ts';
import { onceADebate } from '#lib/debate/once-a-debate.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Lang } from '#lib/languages/index.ts';
import { tellChart, type ToldChart } from '#lib/telling/chart.ts';
import type { Ui } from '#lib/words/ui.ts';
import { licenceOf } from './package.ts';
import { type Table, tableOf } from './table.ts';

/** One state of a chapter's chart, told in one language, with its place in the story. */
export interface ChartState {
  /** `<chapter>-<state>`: its address below `/<language>/chart/`. The same in every language. */
  id: string;
  lang: Lang;
  ui: Ui;
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

/** All chart states of a debate in the order of its story, by id. */
export const chartStates = onceADebate((debate, lang): Map<string, ChartState> => {
  const { evidence } = debate;
  const { ui, titles, chapters, places, building } = debate.in[lang];
  const story = titles.title;
  const licence = licenceOf(debate)?.name;
  return new Map(
    chapters.flatMap(({ id: chapter, title, kicker, steps }) =>
      steps.flatMap((step) => {
        const spec = evidence.charts.get(chapter)?.[step.state ?? ''];
        if (!step.chart || !step.state || !spec) return [];
        const id = `${chapter}-${step.state}`;
        const told = tellChart(step.state, spec, step.chart.words, { lang, evidence, ui, building, step });
        const context = chartContext(evidence, lang, step.chart.words);
        const word = (key: string) => context.word(key).replaceAll(' | ', ' ');
        const table = tableOf(spec, { lang, evidence, word });
        const at = { chapter: { id: chapter, title, kicker }, place: places.shows(chapter, step.state) };
        return [[id, { id, lang, ui, story, licence, ...at, spec, told, table }]];
      })
    )
  );
});

/** The ids of all chart states: the same in every language. */
export const chartIds = (debate: Debate): string[] => [
  ...chartStates(debate, debate.evidence.langs[0]).keys()
];

/** Throws where there is no such chart. */
export function chartState(debate: Debate, lang: Lang, id: string): ChartState {
  const state = chartStates(debate, lang).get(id);
  if (!state) throw new Error(`there is no chart '${id}'`);
  return state;
}
