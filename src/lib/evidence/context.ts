import type { Context } from '#lib/forms/form.ts';
import type { Evidence } from './evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { figure } from './figures.ts';
import { formatFigure, formatNumber } from './format.ts';
import { rows } from './ref.ts';

const FIGURE_IN_WORDS = /\{([\w-]+)\}/g;

/**
 * What a chart may ask of the evidence, in one language. `words` are the chart words of its state; `{figure-id}` in them
 * is filled in. Every answer throws where there is none, naming what was asked.
 */
export const chartContext = (evidence: Evidence, lang: Lang, words: Record<string, string>): Context => ({
  rows: (ref) => rows(evidence, ref),
  word: (key) => {
    const word = words[key];
    if (word === undefined) throw new Error(`no chart word "${key}" (${lang})`);
    return word.replace(FIGURE_IN_WORDS, (_, id: string) =>
      formatFigure(figure(evidence, id), lang, 'chart')
    );
  },
  name: (territory) => {
    const name = evidence.territories.get(territory);
    if (!name) throw new Error(`no name for the territory "${territory}"`);
    return name[lang];
  },
  number: (value, format = {}) => formatNumber(value, format, lang, 'chart')
});
