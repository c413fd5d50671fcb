import type { Nodes, RootContent } from 'mdast';
import { directiveOf } from '#lib/words/directives/index.ts';
import { isDirective } from '#lib/words/tree.ts';

const MONTHS = [
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  'January|February|March|April|May|June|July|August|September|October|November|December'
].join('|');

/** Digits that are no measurement: a date, a year, an ordinal. */
const ALLOWED = [
  new RegExp(`\\b\\d{1,2} (?:${MONTHS})\\b`, 'g'),
  /\b(?:19|20)\d\d\b/g,
  /\b\d+(?:e|ste|de|st|nd|rd|th)\b/g
];

const NUMBER_WORDS = [
  'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien',
  'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd(?:en)?|duizend(?:en)?|tientallen|dozijn',
  'half|halve|helft|halver\\w+|gehalveerd|kwart|driekwart|dubbele?|verdubbel\\w+|verdrie\\w+|vervier\\w+|vertien\\w+',
  'anderhalf|anderhalve|een (?:derde|vierde|vijfde|tiende)(?! (?:keer|maal|partij|week|jaar|persoon))|miljoenen|miljarden',
  '(?:twee|drie|vier|vijf|zes|tien|vijftien)voud\\w*|tweederde|eenderde|tweemaal|driemaal',
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|tens of',
  'a (?:third|fourth|fifth|tenth)(?= of\\b|$)|millions|billions',
  'halves|halved|halving|quarters?|thirds|two-thirds|doubl\\w+|tripl\\w+|quadrupl\\w+|twice|thrice|\\w+fold'
].join('|');
const NUMBER_WORD = new RegExp(`(?<![\\p{L}-])(?:${NUMBER_WORDS})(?![\\p{L}])`, 'giu');

/** What in a piece of text is a figure typed in by hand: digits or a number word. */
export function typedIn(text: string): string[] {
  const rest = ALLOWED.reduce((left, pattern) => left.replace(pattern, ' '), text);
  return [...(rest.match(/\d[\d.,]*/g) ?? []), ...(rest.match(NUMBER_WORD) ?? [])];
}

/** Every text of the prose that a writer typed, with its node; figures, checks, names and quotes are exempt. */
export function typedTexts(nodes: (RootContent | Nodes)[]): { node: Nodes; text: string }[] {
  return nodes.flatMap((node): { node: Nodes; text: string }[] => {
    if (isDirective(node) && directiveOf(node)?.exempt) return [];
    if (node.type === 'text') return [{ node, text: node.value }];
    return 'children' in node ? typedTexts(node.children) : [];
  });
}

/** Chart words hold figures as `{figure-id}`; what remains is typed. */
export const withoutFigures = (words: string): string => words.replace(/\{[a-z0-9-]+\}/g, ' ');
