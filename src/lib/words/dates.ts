import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { Ui } from './ui.ts';

/** An ISO-like date in words: 2024-01-25 as '25 januari 2024', 2024-01 as 'januari 2024', anything else as it is. */
export function formatDate(date: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date;
  const day = date.length === 10 ? ({ day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(LANGUAGES[lang].locale, {
    ...day,
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC'
  }).format(new Date(date));
}

const PARTS = { Q: 'period-quarter', H: 'period-half' };
const NTH = ['first', 'second', 'third', 'fourth'];

/** A period of the tables in words: 2022-Q1 as 'the first quarter of 2022', 2019-01 as 'January 2019', 2023/2024 as it is. */
export function formatPeriod(period: string, lang: Lang, ui: Ui): string {
  const [, year = '', part, n] = /^(\d{4})-([QH])([1-4])$/.exec(period) ?? [];
  if (part !== 'Q' && part !== 'H') return formatDate(period, lang);
  return ui(PARTS[part], { nth: ui(`nth-${NTH[Number(n) - 1]}`), year });
}

/** Years, in order, as a list in which three or more that follow each other are a stretch: '1938, 1940 to 1945 and 1950'. */
export function formatYears(years: number[], lang: Lang, ui: Ui): string {
  const stretches = years.reduce<number[][]>((found, year) => {
    const last = found.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else found.push([year]);
    return found;
  }, []);
  const named = stretches.flatMap((all) =>
    all.length < 3
      ? all.map(String)
      : [ui('describe-stretch', { first: String(all[0]), last: String(all.at(-1)) })]
  );
  return listed(named, lang);
}

/** 'a', 'a and b', 'a, b and c'. */
export const listed = (names: string[], lang: Lang): string =>
  new Intl.ListFormat(LANGUAGES[lang].locale).format(names);
