import { type ParsedChapter, parseChapter } from '#lib/words/parse.ts';
import type { Problem } from '#lib/files/problem.ts';
import { checkWords } from '#lib/words/check-words.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import type { ChartStates } from '#lib/forms/index.ts';

/** The evidence of the story itself: tests that spoil it work on a copy. */
export const evidence = readEvidence('data');

const FRONT = '---\nchapter: price\ntitle: T\nkicker: K\n---\n\n';

/** A chapter of one step. The body begins on line 11. */
export const step = (body: string, attributes = '#price-a'): string =>
  `${FRONT}::::step{${attributes}}\n\n### H\n\n${body}\n\n::::\n`;

export const chartBlock = (...words: string[]): string => ['```chart', ...words, '```'].join('\n');

export function parse(text: string, file = 'nl.md'): { chapter: ParsedChapter; problems: Problem[] } {
  const problems: Problem[] = [];
  return { chapter: parseChapter(file, text, problems), problems };
}

export const lines = (problems: Problem[]): string[] =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

/** What is wrong with a chapter and its twin, where the chapter `price` has these chart states. */
export const problemsOf = (nl: string, en = nl, states: ChartStates = {}): string[] =>
  lines(
    checkWords(
      { nl: [parse(nl).chapter], en: [parse(en, 'en.md').chapter] },
      { ...evidence, charts: new Map([['price', states]]) }
    )
  );
