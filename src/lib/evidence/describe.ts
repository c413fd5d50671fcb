import type { NumberFormat } from '#lib/forms/kit/shape.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { CheckSentences } from '#lib/languages/language.ts';
import type { CheckResult, Measured } from './checks.ts';
import { formatFigure, formatNumber } from './format.ts';

type Of<Kind extends CheckResult['kind']> = Extract<CheckResult, { kind: Kind }>;

/** What a sentence about a check is written with: numbers as printed, and the phrases of the reader's language. */
interface Pen {
  lang: Lang;
  say: CheckSentences;
  number(value: number): string;
  /** A fraction as a percentage in words. */
  percent(fraction: number, round?: (value: number) => number): string;
}

const pen = (lang: Lang, format?: NumberFormat): Pen => ({
  lang,
  say: LANGUAGES[lang].checks,
  // Without a format: one decimal where there is one to show, none from a hundred up.
  number: (value) =>
    formatNumber(value, format ?? { digits: Math.abs(value) < 100 && value % 1 !== 0 ? 1 : 0 }, lang),
  percent: (fraction, round = Math.round) => formatNumber(round(fraction * 100), { style: 'percent' }, lang)
});

const stretch = (from: string, to: string): string => (from === to ? from : `${from}\u2013${to}`);

const dated = ({ period, value }: Measured, { number }: Pen): string =>
  period === '' ? number(value) : `${number(value)} (${period})`;

const flat = (result: Of<'flat'>, { say, number, percent }: Pen): string => {
  const { low, high, spread, within, from, to, carriedOver } = result;
  // Rounded up, so that what is said to be within is within.
  const found = say.flat(number(low), number(high), percent(spread, Math.ceil), stretch(from, to));
  const repeats = carriedOver > 0 ? `, ${say.repeated(carriedOver)}` : '';
  return `${found}${repeats}; ${say.asked.within(percent(within))}`;
};

/** The tolerance: how large the change had to be for the words to stand. */
const asked = ({ kind, atLeast, atMost }: Of<'fell' | 'rose'>, { say, percent }: Pen): string => {
  if (atMost !== undefined) return say.asked.between(percent(atLeast), percent(atMost));
  return atLeast > 0 ? say.asked.atLeast(percent(atLeast)) : say.asked[kind];
};

const changed = (result: Of<'fell' | 'rose'>, pen: Pen): string => {
  const { kind, from, to, change } = result;
  const { say, percent } = pen;
  const down = (kind === 'fell') === change >= 0;
  const size = percent(Math.abs(change));
  const course = down ? say.lower(size) : say.higher(size);
  return `${say.changed(dated(from, pen), dated(to, pen), course)}; ${asked(result, pen)}`;
};

const between = ({ figure, low, high }: Of<'between'>, { lang, say }: Pen): string => {
  const { digits, style } = figure;
  const limit = (value: number) =>
    formatNumber(value, { digits: value % 1 === 0 ? 0 : Math.max(1, digits), style }, lang);
  return say.between(formatFigure(figure, lang), limit(low), limit(high));
};

const finding = (result: CheckResult, pen: Pen): string => {
  const { lang, say, number } = pen;
  switch (result.kind) {
    case 'flat':
      return flat(result, pen);
    case 'fell':
    case 'rose':
      return changed(result, pen);
    case 'between':
      return between(result, pen);
    case 'highest':
    case 'lowest':
      return say.extreme(dated(result.value, pen), say[result.kind], result.count, number(result.runnerUp));
    case 'ordered':
      return `${result.values.map(number).join('; ')}; ${say.ordered[result.direction]}`;
    case 'compare':
      return say[result.is](formatFigure(result.left, lang), formatFigure(result.right, lang));
  }
};

/**
 * What was tested and by how much it holds, in one phrase without a full stop. `format` is that of the values; figures
 * keep their own.
 */
export const describe = (result: CheckResult, lang: Lang, format?: NumberFormat): string => {
  const by = pen(lang, format);
  return `${result.holds ? by.say.holds : by.say.fails}: ${finding(result, by)}`;
};
