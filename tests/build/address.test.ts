import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '#lib/lang.ts';
import { attribute, pagesOf, read, tagsOf } from './built.ts';
import type { Thing } from '#lib/story/linked-data.ts';
import { faults } from '../story/schema-rules.ts';
import { deadLinks } from './links.ts';

const SITE = 'https://example.org';
const BASE = '/pleidooi';
/** What a build reads. */
const TREE = ['data', 'src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

describe('a build that knows its address', () => {
  // A copy of the tree: two builds in one share .svelte-kit.
  const tree = mkdtempSync(join(tmpdir(), 'address-'));
  const folder = join(tree, 'elsewhere');
  beforeAll(() => {
    for (const path of TREE) cpSync(path, join(tree, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'dir');
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
      cwd: tree,
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: SITE, BASE_PATH: BASE, BUILD_DIR: folder },
      encoding: 'utf8'
    });
    if (status !== 0) throw new Error(stderr);
  }, 300_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

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

  it('keeps all links within its path, and each leads somewhere', () => {
    expect(deadLinks(folder, BASE)).toEqual([]);
  });
});
