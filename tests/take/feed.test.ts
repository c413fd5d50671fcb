import { describe, expect, it } from 'vitest';
import { feed } from '#lib/take/feed.ts';
import { OWN } from '../own.ts';

const both = (nl: string, en: string) => ({ nl, en });
const log = {
  since: '2026-11-01',
  corrections: [
    {
      date: '2026-11-20',
      where: both('De prijs', 'The price'),
      was: both('1 & 2', 'a'),
      now: both('3 < 4', 'b')
    }
  ],
  added: [{ date: '2026-11-30', where: both('De markt', 'The market'), what: both('2025', '2025') }]
};
const told = (given = log, lang: 'nl' | 'en' = 'nl') =>
  feed(given, { lang, ui: OWN.in[lang].ui, story: 'Het betoog', site: 'https://example.org/x' });
const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map((match) => match[1]);

describe('the feed', () => {
  it('has an entry for each correction and each new figure, newest first', () => {
    expect(all(told(), 'title')).toEqual([
      'Het betoog: Correcties en nieuwe cijfers',
      'Nieuwe cijfers: De markt',
      'Correctie: De prijs'
    ]);
    expect(all(told(), 'updated')).toEqual([
      '2026-11-30T00:00:00Z',
      '2026-11-30T00:00:00Z',
      '2026-11-20T00:00:00Z'
    ]);
  });

  it('escapes what would end a tag', () => {
    expect(told()).toContain('1 &amp; 2');
    expect(told()).toContain('3 &lt; 4');
  });

  it('keeps the id of an entry whatever comes beside it, and gives two of one day their own', () => {
    const [, first] = all(told({ ...log, added: [] }), 'id');
    expect(all(told(), 'id')).toContain(first);
    const twice = {
      ...log,
      corrections: [...log.corrections, { ...log.corrections[0]!, where: both('A', 'B') }]
    };
    expect(new Set(all(told(twice), 'id')).size).toBe(4);
  });

  it('speaks the language of its address, and is dated by the log where nothing happened yet', () => {
    expect(told(log, 'en')).toContain('xml:lang="en"');
    expect(all(told({ since: '2026-11-01', corrections: [], added: [] }), 'updated')).toEqual([
      '2026-11-01T00:00:00Z'
    ]);
  });
});
