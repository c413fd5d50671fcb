/**
 * The story in articles of a real WordPress, in a theme of the old kind and in one made of blocks: an address pasted by itself, the
 * code saved by an editor, and the code saved by an author, of which WordPress takes out what it does not trust.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';
import { freePort } from '../../scripts/hosts.ts';
import { serve } from '../../scripts/serve.mjs';
import { buildCopy } from '../build/copy.ts';
import { launchChromium } from '../browser/engines.ts';
import { type Article, missing, startWordPress, type WordPress, WORDPRESS_THEMES } from './wordpress.ts';

const PHONE = { width: 390, height: 844 };
/** Addresses of the story that an editor may paste. */
const PASTED = ['/nl/', '/nl/chart/price-real/', '/nl/embed/chapter/price/', '/en/embed/simulator/'];

if (missing.length > 0) it.skip(`not on this machine: ${missing.join(' ')}`, () => {});
else
  describe('WordPress', () => {
    let remove: (() => void) | undefined;
    let story: Awaited<ReturnType<typeof serve>>;
    let browser: Browser;
    let site: string;

    beforeAll(async () => {
      const port = await freePort();
      site = `http://localhost:${port}`;
      const built = buildCopy({ SITE_URL: site });
      remove = built.remove;
      story = await serve(built.folder, { port });
      browser = await launchChromium();
    }, 600_000);
    afterAll(async () => {
      await browser?.close();
      await story?.close();
      remove?.();
    });

    describe.each(WORDPRESS_THEMES)('in the theme %s', (theme) => {
      let wordpress: WordPress;
      beforeAll(async () => {
        const code = loaderSnippet({
          site,
          path: '/nl/embed/story/',
          title: 'Het verhaal',
          link: '/nl/',
          height: 720
        });
        const around = (content: string) => `<p>Voor.</p>\n\n${content}\n\n<p>Na.</p>`;
        const articles: Article[] = [
          ...PASTED.map((path): Article => ({ title: path, content: around(site + path), by: 'author' })),
          { title: 'code', content: around(`<!-- wp:html -->\n${code}\n<!-- /wp:html -->`), by: 'editor' },
          { title: 'filtered', content: around(code), by: 'author' }
        ];
        wordpress = await startWordPress(theme, articles);
      }, 300_000);
      afterAll(() => wordpress?.close());

      const open = async (index: number): Promise<Page> => {
        const page = await browser.newPage({ viewport: PHONE });
        await page.goto(wordpress.addresses[index]!);
        return page;
      };
      const frameOf = async (page: Page) => {
        const element = await page.waitForSelector('iframe[src*="/embed/"]', { state: 'attached' });
        await element.scrollIntoViewIfNeeded().catch(() => {});
        await expect
          .poll(async () => (await element.boundingBox())?.height ?? 0, { timeout: 30_000 })
          .toBeGreaterThan(150);
        const frame = (await element.contentFrame())!;
        await frame.waitForSelector('html[data-mode]', { state: 'attached', timeout: 30_000 });
        return { element, frame };
      };

      it.each(PASTED.map((path, index) => [path, index] as const))(
        '%s pasted becomes a frame that fits',
        async (path, index) => {
          const page = await open(index);
          const { element, frame } = await frameOf(page);
          const { x, width, height } = (await element.boundingBox())!;
          expect(await element.getAttribute('sandbox')).toBe('allow-scripts');
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(PHONE.width);
          expect(height).toBeLessThanOrEqual(1000);
          const out = new URL((await frame.locator('.way-out a').getAttribute('href'))!, frame.url()).href;
          await frame.click('.way-out a');
          // WordPress leads the whole window there, with the place in the story.
          await page.waitForURL(out);
          expect(path.startsWith('/en') ? '/en/' : '/nl/').toBe(new URL(out).pathname.slice(0, 4));
          await page.close();
        }
      );

      it('the code of an editor scrolls along with the article', async () => {
        const page = await open(PASTED.length);
        const { frame } = await frameOf(page);
        await frame.waitForSelector('html[data-mode="pinned"]', { state: 'attached', timeout: 30_000 });
        await page.mouse.move(PHONE.width / 2, PHONE.height / 2);
        for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 400);
        await expect
          .poll(() => frame.evaluate(() => window.scrollY), { timeout: 15_000 })
          .toBeGreaterThan(500);
        await page.close();
      });

      it('of the code of an author a link remains', async () => {
        const page = await open(PASTED.length + 1);
        expect(await page.locator('iframe[src*="/embed/"]').count()).toBe(0);
        expect(await page.locator(`a[href="${site}/nl/"]`).textContent()).toBe('Het verhaal');
        await page.close();
      });
    });
  });
