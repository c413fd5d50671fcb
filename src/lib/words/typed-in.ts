import type { Nodes, RootContent } from 'mdast';
import { LANGUAGES } from '#lib/languages/index.ts';
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

/** Digits that are no measurement: a date, a year that counts nothing, an ordinal. */
const ALLOWED = [
  new RegExp(`(?<!\\p{N})\\d{1,2} (?:${any(MONTHS)})(?!\\p{L})`, 'gu'),
  new RegExp(
    `(?<![\\p{N}.,€$£]|[€$£] )(?:19|20)\\d\\d(?![\\p{N}\\p{L}]|[.,]\\p{N}|\\s*(?:%|(?:${any(languages.flatMap(({ amounts }) => amounts))})(?!\\p{L})))`,
    'gu'
  ),
  new RegExp(
    `(?<!\\p{N})\\d+(?:${any(languages.flatMap(({ ordinals }) => ordinals))})(?![\\p{L}\\p{N}])`,
    'gu'
  )
];

const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}-])(?:${any(languages.flatMap(({ numberWords }) => numberWords))})(?![\\p{L}])`,
  'giu'
);

/** What in a piece of text is a figure typed in by hand: digits of any script, or a number word of any language. */
export function typedIn(text: string): string[] {
  const rest = ALLOWED.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return [...(rest.match(/\p{N}[\p{N}.,]*/gu) ?? []), ...(rest.match(NUMBER_WORD) ?? [])];
}

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
