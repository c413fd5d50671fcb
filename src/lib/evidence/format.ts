import { formatLocale } from 'd3';
import type { NumberFormat } from '#lib/forms/kit/shape.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { Figure } from './figures.ts';

/** Prose says percent in words where the language does; a chart has no room for it. */
export type Place = 'prose' | 'chart';

const MINUS = '\u2212';

const made = new Map<Lang, ReturnType<typeof formatLocale>>();

const locale = (lang: Lang) => {
  const { decimal, thousands } = LANGUAGES[lang];
  const known = made.get(lang);
  const found =
    known ?? formatLocale({ decimal, thousands, grouping: [3], currency: ['', ''], minus: MINUS });
  made.set(lang, found);
  return found;
};

/** A number as a reader of the language writes it: 3.708 and 1,5 in Dutch, 3,708 and 1.5 in English. */
export const formatNumber = (
  value: number,
  format: NumberFormat,
  lang: Lang,
  place: Place = 'prose'
): string => {
  const { digits = 0, scale = 1, style = 'number' } = format;
  const grouping = style === 'year' ? '' : ',';
  const number = locale(lang).format(`${grouping}.${digits}f`)(value * scale);
  return style === 'percent' ? number + LANGUAGES[lang].percent[place] : number;
};

/** A figure as it is printed. */
export const formatFigure = (
  figure: Pick<Figure, 'value' | 'digits' | 'scale' | 'style'>,
  lang: Lang,
  place: Place = 'prose'
): string => formatNumber(figure.value, figure, lang, place);
