/** An article with a story in it, on paper. */
import { expect, it } from 'vitest';
import { QUIET } from '../../src/lib/embed/pinned-rules.ts';
import { frameSnippet } from '#lib/embed/host/snippet.ts';
import { pinned, scrollTo, until } from './embed-article.ts';
import { onArticle } from './on-article.ts';

const hosted = onArticle();

/** The pages of a printed document, which Chromium writes one by one. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

it('prints the beginning of the story and no white pages, and the reader stands where they were', async () => {
  const page = await hosted.open();
  await pinned(page);
  const before = await scrollTo(page, 2000);
  expect(before.most).toBeGreaterThan(4000);
  // A reader who prints has come to rest before.
  await page.waitForTimeout(4 * QUIET);
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(3);
  const after = await until(page, ({ host, most }) => host === before.host && most === before.most);
  expect(after.story).toBe(before.story);
});

/** The code without our script; the article gives the frame the height that it says it has, where it is to. */
const frameAlone = (query: string) => ({
  snippet: (site: string) =>
    frameSnippet({ site, path: '/nl/embed/story/', query, title: 'Het verhaal', link: '/nl/', height: 600 }),
  head: `<script>addEventListener('message', ({ data }) => {
    if (data.sentinel === 'amp' && data.height > 0) document.querySelector('iframe').height = data.height;
  })</script>`
});

it('prints the whole story where it stands in full length, as on the screen and to its end', async () => {
  const page = await hosted.open(frameAlone('?mode=flow'));
  await expect
    .poll(() => page.evaluate(() => document.querySelector('iframe')!.clientHeight), { timeout: 10_000 })
    .toBeGreaterThan(9000);
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  // A page is 1,047 px high at most, and none is left white.
  expect(pages).toBeGreaterThan(high / 1200);
  expect(pages).toBeLessThan(high / 900);
});
