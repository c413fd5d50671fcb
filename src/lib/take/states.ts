import type { ChartSpec } from '#lib/forms/index.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Lang } from '#lib/lang.ts';
import { tellChart, type ToldChart } from '#lib/story/chart.ts';
import { DATA } from '#lib/story/debate.ts';
import { chaptersOf, evidenceOf, placesIn } from '#lib/story/known.ts';
import { once } from '#lib/story/once.ts';
import { readUi } from '#lib/story/ui.ts';
import { type Table, tableOf } from './table.ts';

/** One state of a chapter's chart, told in one language, with its place in the story. */
export interface ChartState {
  /** `<chapter>-<state>`: its address below `/<language>/chart/`. The same in every language. */
  id: string;
  lang: Lang;
  chapter: { id: string; title: string; kicker: string };
  /** Where it is shown: a path below the language. */
  place: string;
  spec: ChartSpec;
  told: ToldChart;
  /** What it draws, as a table. */
  table: Table;
}

/** All chart states in the order of the story, by id. */
export const chartStates = once((lang: Lang): Map<string, ChartState> => {
  const evidence = evidenceOf(DATA);
  const ui = readUi(lang);
  return new Map(
    chaptersOf(evidence)[lang].flatMap(({ id: chapter, title, kicker, steps }) =>
      steps.flatMap((step) => {
        const spec = evidence.charts.get(chapter)?.[step.state ?? ''];
        if (!step.chart || !step.state || !spec) return [];
        const id = `${chapter}-${step.state}`;
        const place = placesIn(lang).shows(chapter, step.state);
        const told = tellChart(step.state, spec, step.chart.words, { lang, evidence, ui });
        const context = chartContext(evidence, lang, step.chart.words);
        const word = (key: string) => context.word(key).replaceAll(' | ', ' ');
        const table = tableOf(spec, { lang, evidence, word });
        return [[id, { id, lang, chapter: { id: chapter, title, kicker }, place, spec, told, table }]];
      })
    )
  );
});

/** Throws where there is no such chart. */
export function chartState(lang: Lang, id: string): ChartState {
  const state = chartStates(lang).get(id);
  if (!state) throw new Error(`there is no chart '${id}'`);
  return state;
}
