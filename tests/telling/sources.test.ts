import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corrected, corrections } from '#lib/words/corrections.ts';
import { leanings, tablesOf } from '#lib/telling/leanings.ts';
import { hiddenRivals, rowsOf } from '#lib/words/rivals.ts';
import { toHtml } from 'hast-util-to-html';
import { evidence } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

describe.each(LANGS)('sources, in %s', (lang) => {
  const found = leanings(OWN, lang);

  it('are all leant on by something: words, charts, quotations, or rows of the data', () => {
    const idle = [...evidence.sources.keys()].filter(
      (id) => !found.has(id) && tablesOf(id, evidence).length === 0
    );
    expect(idle).toEqual([]);
  });

  it('are all there that anything leans on', () => {
    expect([...found.keys()].filter((id) => !evidence.sources.has(id))).toEqual([]);
    const bare = [...evidence.tables].flatMap(([table, rows]) =>
      rows
        .filter(({ sources }) => !sources.some((id) => evidence.sources.has(id)))
        .map(({ period }) => `${table} ${period}`)
    );
    expect(bare).toEqual([]);
  });

  it('name what leans on them, and where', () => {
    const [flat] = found.get('unodc-retail-1990-2023')?.filter(({ id }) => id === 'price-nominal') ?? [];
    expect(new Set(flat?.by.map(({ kind }) => kind))).toEqual(new Set(['check', 'figure', 'chart']));
    for (const { id, name } of [...found.values()].flat()) expect(name).not.toBe(id);
    for (const { by } of [...found.values()].flat()) for (const { words } of by) expect(words).not.toBe('');
  });
});

describe('disagreements', () => {
  const disagreements = OWN.disagreements;

  it('show every row that is a rival of another', () => {
    expect(hiddenRivals(evidence, disagreements)).toEqual([]);
    expect(hiddenRivals(evidence, disagreements.slice(1)).length).toBeGreaterThan(0);
  });

  it.each(disagreements)('$id is between sources, and told in every language', (one) => {
    const rows = rowsOf(evidence, one);
    expect(new Set(rows.flatMap(({ sources }) => sources)).size).toBeGreaterThan(1);
    for (const lang of LANGS)
      expect(readFileSync(`src/content/${lang}/sources.md`, 'utf8').split(`{id=${one.id}}`)).toHaveLength(2);
  });
});

describe('corrections', () => {
  const said = (...given: { date: string; was: string; now: string }[]) =>
    toHtml(
      corrections(
        { lang: 'en', ui: OWN.in.en.ui },
        {
          since: '2026-11-24',
          corrections: given.map(({ date, was, now }) => ({
            date,
            where: { nl: 'daar', en: 'there' },
            was: { nl: was, en: was },
            now: { nl: now, en: now }
          }))
        }
      )
    );

  it('say since when there were none', () => expect(said()).toMatch(/Since 24 November 2026 .* none yet/));

  it('are counted in the story, with the way to them', () => {
    const told = corrected(
      { lang: 'en', ui: OWN.in.en.ui, sourcesPage: '/en/sources/' },
      { since: '2026-11-24', corrections: [] }
    );
    expect(toHtml(told)).toMatch(/href="\/en\/sources\/#corrections">Every .* 24 November 2026.*: 0 so far/);
  });

  it('are listed newest first, with what stood there before', () => {
    const html = said({ date: '2026-12-01', was: 'a', now: 'b' }, { date: '2027-01-02', was: 'c', now: 'd' });
    expect(html).toMatch(/2 January 2027, there\. .*It said: c\. It now says: d\..*1 December 2026/s);
  });
});
