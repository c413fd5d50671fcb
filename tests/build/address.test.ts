import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forFrames } from '../../scripts/finish/frames.ts';
import { readHeaders } from '../../scripts/headers.mjs';
import { attribute, pagesOf, read, tagsOf } from './built.ts';
import type { Thing } from '#lib/pages/linked-data.ts';
import { faults } from '../pages/schema-rules.ts';
import { buildCopy } from './copy.ts';
import { deadLinks } from './links.ts';
import { LANGS } from '../own.ts';

const SITE = 'https://example.org';
const BASE = '/pleidooi';

describe('a build that knows its address', () => {
  let folder: string;
  let remove: () => void;
  beforeAll(() => ({ folder, remove } = buildCopy({ SITE_URL: SITE, BASE_PATH: BASE })), 300_000);
  afterAll(() => remove());

  const tags = (page: string) => tagsOf(read(folder, page));
  const links = (page: string, rel: string) =>
    tags(page).filter((tag) => tag.startsWith('<link') && attribute(tag, 'rel') === rel);
  const property = (page: string, name: string) =>
    tags(page)
      .filter((tag) => attribute(tag, 'property') === name)
      .map((tag) => attribute(tag, 'content'));

  it('is built into the folder that it is told', () => {
    expect(pagesOf(folder)).toEqual(pagesOf('build'));
  });

  const pages = LANGS.flatMap((lang) =>
    ['', 'sources/', 'claims/'].map((path) => ({ lang, path, page: `${lang}/${path}index.html` }))
  );

  it.each(pages)('$page names its full address, and its twins in every language', ({ lang, path, page }) => {
    const address = `${SITE}${BASE}/${lang}/${path}`;
    expect(links(page, 'canonical').map((tag) => attribute(tag, 'href'))).toEqual([address]);
    expect(property(page, 'og:url')).toEqual([address]);
    expect(
      Object.fromEntries(
        links(page, 'alternate')
          .filter((tag) => attribute(tag, 'hreflang'))
          .map((tag) => [attribute(tag, 'hreflang'), attribute(tag, 'href')])
      )
    ).toEqual({
      ...Object.fromEntries(LANGS.map((of) => [of, `${SITE}${BASE}/${of}/${path}`])),
      'x-default': `${SITE}${BASE}/`
    });
  });

  it.each(pages)('$page names a share card that is there', ({ page }) => {
    const [card, ...more] = property(page, 'og:image');
    expect(more).toEqual([]);
    expect(card).toMatch(new RegExp(`^${SITE}${BASE}/`));
    expect(existsSync(join(folder, card?.slice(SITE.length + BASE.length) ?? ''))).toBe(true);
  });

  it.each(pages)('$page tells machines what it is, soundly, with full addresses', ({ lang, path, page }) => {
    const blocks = [
      ...read(folder, page).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)
    ].map(([, json = '']) => JSON.parse(json) as { '@context': string; '@graph': Thing[] });
    expect(blocks.map((block) => block['@context'])).toEqual(['https://schema.org']);
    const things = blocks.flatMap((block) => block['@graph']);
    expect(faults(things, true)).toEqual([]);
    expect(things[0]).toMatchObject({ '@type': 'Article', url: `${SITE}${BASE}/${lang}/${path}` });
    const kinds = new Set(things.map((one) => one['@type']));
    expect(kinds.has('ClaimReview')).toBe(path === 'claims/');
    expect(kinds.has('Dataset')).toBe(path === 'sources/');
    for (const { contentUrl } of things.flatMap(({ distribution = [] }) => distribution as Thing[]))
      expect(existsSync(join(folder, String(contentUrl).slice(SITE.length + BASE.length)))).toBe(true);
  });

  it('lets a page that was saved with its files have its looks', () => {
    const policy =
      tags('nl/embed/story/index.html').find((tag) => /content-security-policy/i.test(tag)) ?? '';
    for (const rule of ['style-src', 'font-src'])
      expect(attribute(policy, 'content')).toContain(`${rule} 'self' ${SITE};`);
  });

  it('tells hosts by its path what to send with what', () => {
    const headersOf = readHeaders(folder);
    const closed = "frame-ancestors 'none'";
    for (const page of pagesOf(folder)) {
      const path = `${BASE}/${page.replace(/index\.html$/, '')}`;
      expect(headersOf(path)['Content-Security-Policy'], path).toBe(forFrames(page) ? undefined : closed);
      expect(headersOf(path)['Access-Control-Allow-Origin']).toBe('*');
    }
    expect(headersOf(`${BASE}/_app/immutable/a.js`)['Cache-Control']).toMatch(/immutable/);
    expect(readFileSync(join(folder, '.htaccess'), 'utf8')).toContain(`ErrorDocument 404 ${BASE}/404.html`);
  });

  it('lists for search engines every page that may be found, with its twin, and no other', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${SITE}${BASE}/sitemap.xml\n`
    );
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    const found = pagesOf(folder).filter((page) =>
      links(page, 'canonical').some(
        (tag) => attribute(tag, 'href') === `${SITE}${BASE}/${page.replace(/index\.html$/, '')}`
      )
    );
    expect(listed.sort()).toEqual(
      found
        .filter((page) => LANGS.some((lang) => page.startsWith(`${lang}/`)))
        .map((page) => `${SITE}${BASE}/${page.replace(/index\.html$/, '')}`)
        .sort()
    );
    expect(map.match(/hreflang=/g)).toHaveLength(listed.length * LANGS.length);
  });

  it('has a page for the lost whose links hold at any address', () => {
    const lost = tags('404.html')
      .flatMap((tag) => [attribute(tag, 'href'), attribute(tag, 'src')])
      .filter(Boolean);
    expect(lost).toEqual(expect.arrayContaining(LANGS.map((lang) => `${BASE}/${lang}/`)));
    for (const to of lost) expect(to).toMatch(new RegExp(`^(${BASE}/|data:)`));
  });

  it('keeps all links within its path, and each leads somewhere', () => {
    expect(deadLinks(folder, BASE)).toEqual([]);
  });
});
