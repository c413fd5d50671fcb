import { describe, expect, it } from 'vitest';
import { apa, bibtex, type Cited } from '#lib/take/cite.ts';
import { render } from 'svelte/server';
import { tellTakePage } from '#lib/pages/take-page.ts';
import TakePage from '#lib/pages/TakePage.svelte';
import { NOWHERE, type Site } from '#lib/take/site.ts';
import { textOf } from '../build/built.ts';
import { STATES } from './told.ts';
import { OWN } from '../own.ts';

const cited: Cited = {
  lang: 'nl',
  story: 'Het betoog',
  key: 'het-betoog-prijs',
  title: '50% meer & {nog} iets_anders',
  year: '2026',
  address: 'https://example.org/nl/chart/prijs/',
  licence: 'CC-BY-4.0'
};
const [nl, en] = [OWN.in.nl.ui, OWN.in.en.ui];

describe('citations', () => {
  it('follow APA, in the language of the page', () => {
    const rest = '50% meer & {nog} iets_anders';
    expect(apa(cited, nl)).toBe(`Het betoog. (2026). ${rest} [Grafiek]. https://example.org/nl/chart/prijs/`);
    expect(apa({ ...cited, year: undefined }, nl)).toContain('. (z.d.). ');
    expect(apa({ ...cited, year: undefined }, en)).toBe(
      `Het betoog. (n.d.). ${rest} [Chart]. https://example.org/nl/chart/prijs/`
    );
  });

  it('are BibTeX that TeX can read', () => {
    expect(bibtex(cited, nl)).toBe(
      [
        '@misc{het-betoog-prijs,',
        '  author = {{Het betoog}},',
        '  title = {{50\\% meer \\& \\{nog\\} iets\\_anders}},',
        '  year = {2026},',
        '  howpublished = {\\url{https://example.org/nl/chart/prijs/}},',
        '  note = {Grafiek. CC-BY-4.0},',
        '  langid = {dutch}',
        '}'
      ].join('\n')
    );
    expect(bibtex({ ...cited, year: undefined, licence: undefined }, en)).not.toMatch(/year|CC/);
  });

  it('balance their braces for every chart', () => {
    for (const { lang, told, id } of STATES) {
      const entry = bibtex({ ...cited, lang, title: told.title, key: id }, nl).replaceAll(/\\[{}]/g, '');
      expect(entry.split('{').length).toBe(entry.split('}').length);
    }
  });
});

describe('the page of a chart', () => {
  const state = STATES.find(({ id, lang }) => id === 'price-real' && lang === 'en')!;

  const page = (site: Site) => render(TakePage, { props: tellTakePage(OWN, state, site) }).body;

  it('has what is to be pasted with the address of the site', () => {
    const html = page({ base: '/base', address: 'https://example.org/base' });
    const said = textOf(html);
    expect(said).toContain(`[Chart]. https://example.org/base/en/chart/price-real/`);
    expect(said).toContain('<iframe src="https://example.org/base/en/embed/chart/price-real/"');
    expect(said).toContain('src="https://example.org/base/embed.js"');
    expect(html).not.toContain('data-site');
    expect(html).toContain('href="/base/en/chart/price-real.svg" download="price-real.svg"');
  });

  it('leaves the address open where the build does not know it', () => {
    const html = page(NOWHERE);
    expect(html.match(/<span data-site[^>]*>/g)?.length).toBe(5);
    expect(html).not.toContain('{site}');
  });
});
