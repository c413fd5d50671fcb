import type { Nodes, RootContent } from 'mdast';
import { LANGUAGES } from '#lib/languages/index.ts';
import { byLanguage } from '#lib/files/languages-of.ts';
import type { Fault } from '#lib/files/problem.ts';
import type { Language } from '#lib/languages/language.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import { isDirective } from './tree.ts';

const languages = Object.values(LANGUAGES);

/** The names of the months, as each language writes them. */
const MONTHS = languages.flatMap(({ locale }) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month))
  )
);

const any = (words: string[]) => words.join('|').replaceAll('\\w', '\\p{L}');
const all = (pick: (language: Language) => string[]) => any(languages.flatMap(pick));

/** Four digits that may be a year, and stand before nothing that they would be the amount of. */
const FOUR = `(?<![\\p{N}.,€$£]|[€$£] )(?:19|20)\\d\\d(?![\\p{N}\\p{L}]|[.,]\\p{N}|\\s*(?:%|(?:${all(({ amounts }) => amounts)})(?!\\p{L})))`;
const AFTER = `(?<=(?<!\\p{L})(?:${any(MONTHS)}|${all(({ years }) => years.after)})\\s[‘“(]?)`;
const BEFORE = `(?!\\s\\p{L})|(?=\\s(?:${all(({ years }) => years.before)})(?!\\p{L}))`;

/** Digits that are no measurement: a date, a year that counts nothing, an ordinal. */
const ALLOWED = [
  new RegExp(`(?<!\\p{N})\\d{1,2} (?:${any(MONTHS)})(?!\\p{L})(?: (?:19|20)\\d\\d(?!\\p{N}))?`, 'gu'),
  // A year that runs across two.
  /(?<![\p{N}.,€$£])(?:19|20)\d\d\/(?:19|20)\d\d(?![\p{N}\p{L}])/gu,
  new RegExp(`${AFTER}${FOUR}|${FOUR}(?:${BEFORE})`, 'giu'),
  // Of things in a row; what has more digits was counted.
  new RegExp(`(?<![\\p{N}.,])\\d{1,2}(?:${all(({ ordinals }) => ordinals)})(?![\\p{L}\\p{N}])`, 'gu')
];

const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}-])(?:${all(({ numberWords }) => numberWords)})(?![\\p{L}])`,
  'giu'
);

const withoutYears = (text: string) => ALLOWED.reduce((left, pattern) => left.replace(pattern, ' '), text);

/** What in a piece of text is a figure typed in digits, of any script. What looks like a year is told with what it counts. */
export const typedDigits = (text: string): string[] =>
  withoutYears(text).match(/(?:19|20)\d\d\s\p{L}[\p{L}’'-]*|\p{N}[\p{N}.,]*/gu) ?? [];

/** The same, or a number word of any language. */
export const typedIn = (text: string): string[] => [
  ...typedDigits(text),
  ...(withoutYears(text).match(NUMBER_WORD) ?? [])
];

/** The message about a figure that is typed in. */
export const isTypedIn = (found: string, instead: string): string =>
  `'${found}' is typed in: use ${instead}` +
  (/^\d{4}\s/.test(found) ? `; a year stands behind a word such as 'in'` : '');

/** Digits typed into the words of a data file. Number words there are names (after five years). */
export const typedLabels = (value: unknown): Fault[] =>
  byLanguage(value).flatMap(({ keys, words }) =>
    Object.entries(words).flatMap(([lang, text]) =>
      typedDigits(withoutFigures(String(text))).map((found) => ({
        keys: [...keys, lang],
        message: isTypedIn(found, '{figure-id}, or the word that a name has')
      }))
    )
  );

/** Every text of the prose that a writer typed, with its node; figures, checks, names and quotes are exempt. */
export function typedTexts(nodes: (RootContent | Nodes)[]): { node: Nodes; text: string }[] {
  return nodes.flatMap((node): { node: Nodes; text: string }[] => {
    if (isDirective(node) && directiveOf(node)?.exempt) return [];
    if (node.type === 'text' || node.type === 'inlineCode') return [{ node, text: node.value }];
    return 'children' in node ? typedTexts(node.children) : [];
  });
}

/** Chart words hold figures as `{figure-id}`; what remains is typed. */
export const withoutFigures = (words: string): string => words.replace(/\{[a-z0-9-]+\}/g, ' ');
