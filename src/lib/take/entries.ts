import type { Debate } from '#lib/debate/debate.ts';
import { isLang, type Lang, LANGS } from '#lib/lang.ts';
import { type ChartState, chartState, chartStates } from './states.ts';

/** Addresses of all charts: each state in each language. */
export const chartEntries = (debate: Debate): { lang: Lang; id: string }[] =>
  LANGS.flatMap((lang) => [...chartStates(debate, lang).keys()].map((id) => ({ lang, id })));

/** The chart of an address. Throws where there is none. */
export const stateAt = (debate: Debate, { lang, id }: { lang: string; id: string }): ChartState =>
  chartState(debate, isLang(lang) ? lang : LANGS[0], id);
