import { expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { DEBATES } from '../debates.ts';

const all = DEBATES.flatMap(({ place }) => {
  const { quotes, sources } = readEvidence(place.data);
  return [...quotes].map(([id, quote]) => ({
    id,
    ...quote,
    printed: sources.get(quote.source)?.quote ?? ''
  }));
});

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

it.each(all)('$id is in its source word for word', ({ words, printed }) => {
  expect(parts(words).length).toBeGreaterThan(0);
  expect(parts(words).filter((part) => !plain(printed).includes(part))).toEqual([]);
});
