import { describe, expect, it } from 'vitest';
import { faultsOf } from '#lib/evidence/quotations.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import type { Quote, Source } from '#lib/evidence/shapes.ts';

const { quotes, sources } = readEvidence('data');
const quote: Quote = {
  ...quotes.get('reg-tops-condition')!,
  words: 'Als het zo doorgaat, loopt het mis.',
  lang: 'nl',
  spoken: 'nl',
  wording: 'speaker',
  whole: true,
  where: { nl: 'op de radio, volgens de krant', en: 'on the radio, as reported by de krant' }
};
const source: Source = { ...sources.get('tops-2023-illusion')!, seenIn: 'ANP via de krant' };
const fields = (change: Partial<Quote>): string[] =>
  faultsOf({ ...quote, ...change }, source).map(({ field }) => field);

describe('a quotation', () => {
  it('in the speaker’s own words, whole, and with the copy in which it was read, is sound', () =>
    expect(fields({})).toEqual([]));

  it('is not the wording of a reporter', () => expect(fields({ wording: 'reporter' })).toEqual(['wording']));

  it('is not a translation', () => expect(fields({ spoken: 'en' })).toEqual(['lang']));

  it('says whether it is cut', () => {
    expect(fields({ words: 'loopt het mis.' })).toEqual(['whole']);
    expect(fields({ words: 'Het loopt mis' })).toEqual(['whole']);
    expect(fields({ whole: false })).toEqual(['whole']);
    expect(fields({ words: 'loopt het mis', whole: false })).toEqual([]);
  });

  it('keeps its condition', () => {
    expect(fields({ limit: 'Als het zo doorgaat' })).toEqual([]);
    expect(fields({ words: 'Het loopt mis.', limit: 'Als het zo doorgaat' })).toEqual(['words']);
  });

  it('names the copy in which it was read, in every language', () => {
    expect(fields({ where: { nl: 'op de radio', en: 'on the radio, as reported by de krant' } })).toEqual([
      'where'
    ]);
    expect(faultsOf({ ...quote, where: { nl: 'op de radio', en: 'on the radio' } })).toEqual([]);
  });
});
