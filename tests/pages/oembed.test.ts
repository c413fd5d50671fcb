import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import EmbedHead from '#lib/pages/EmbedHead.svelte';
import Head from '#lib/pages/Head.svelte';
import { factsOf, headOf } from '#lib/pages/head.ts';
import type { Lang } from '#lib/languages/index.ts';
import { type Embeddable, embedList } from '#lib/pages/embed-list.ts';
import { oembed, oembedAddress } from '#lib/pages/oembed.ts';
import { LANGS, OWN } from '../own.ts';

const SITE = 'https://story.example/below';
const lists = {} as Record<Lang, Embeddable[]>;
beforeAll(() => {
  for (const lang of LANGS) lists[lang] = embedList(OWN, lang);
}, 60_000);

describe.each(LANGS)('oEmbed, %s', (lang) => {
  it('every embed has an answer of the rich kind with a link before its frame, and absolute addresses', () => {
    for (const embed of lists[lang]) {
      const { path } = embed;
      const answer = oembed(OWN, lang, embed, SITE);
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${SITE}/${lang}/` });
      expect(answer.title.length).toBeGreaterThan(3);
      expect(answer.html).toMatch(
        /^<blockquote><a href="https:[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/
      );
      expect(answer.html).toContain(`src="${SITE}/${lang}/embed/${path}/"`);
      expect(answer.html).toMatch(/ title="[^"]{3,}"/);
      expect(answer.height).toBeGreaterThanOrEqual(200);
      expect(answer.height).toBeLessThanOrEqual(1000);
      expect(JSON.stringify(answer)).not.toMatch(/"(src|href)=\\"\//);
    }
  });

  it('the page of an embed says where its answer is, where the build knows the address of the site', () => {
    const href = oembedAddress(lang, 'story', SITE);
    expect(href).toBe(`${SITE}/${lang}/embed/story/oembed.json`);
    const told = (address: string | undefined) =>
      headOf(
        factsOf(OWN, lang, { base: '', address }, { title: 'A title', description: '', path: '' }),
        OWN,
        { embed: 'story' }
      );
    for (const page of [Head, EmbedHead]) {
      expect(render(page, { props: { head: told(SITE) } }).head).toMatch(
        new RegExp(
          `<link rel="alternate" type="application/json\\+oembed" href="${href}" title="A title · [^"]+"/>`
        )
      );
      expect(render(page, { props: { head: told(undefined) } }).head).not.toContain('oembed');
    }
  });
});

it('both languages embed the same things', () => {
  const [first, ...others] = LANGS.map((lang) => lists[lang].map(({ path }) => path));
  expect(first?.length).toBeGreaterThan(20);
  for (const other of others) expect(other).toEqual(first);
});
