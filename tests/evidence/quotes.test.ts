import { expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';

const { quotes, sources } = readEvidence('data');

/** Letters and signs only: which quotation marks a source prints, and where a page breaks its lines, is not what was said. */
const plain = (text: string): string =>
  text
    .replace(/[‘’“”„"'`]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** What stands between the ellipses: each part must be in the source word for word. */
const parts = (words: string): string[] =>
  plain(words)
    .split('…')
    .map((part) => part.replace(/^[ .,;]+|[ .,;]+$/g, ''))
    .filter((part) => part !== '');

it.each([...quotes])('%s is in its source word for word', (_, { words, source }) => {
  const printed = plain(sources.get(source)?.quote ?? '');
  expect(parts(words).length).toBeGreaterThan(0);
  expect(parts(words).filter((part) => !printed.includes(part))).toEqual([]);
});
