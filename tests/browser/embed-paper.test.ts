/** An article with a pinned story in it, on paper. */
import { expect, it } from 'vitest';
import { QUIET } from '../../src/lib/embed/pinned-rules.ts';
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
