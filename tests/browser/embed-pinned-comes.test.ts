/** A frame of the story that comes late, goes, or is one of several in an article of another site. */
import { describe, expect, it } from 'vitest';
import {
  at,
  CHAPTER,
  lines,
  pinned,
  pinnedFrame,
  scrollTo,
  stories,
  together,
  until,
  wheel
} from './embed-article.ts';
import type { Page } from 'playwright-core';
import { onArticle } from './on-article.ts';

const { address, complaints, open } = onArticle();

describe('comes and goes', () => {
  const bare = (site: string) => `<div id="slot"></div><script async src="${site}/embed.js"></script>`;
  const fill = (page: Page, html: string) =>
    page.evaluate((inner) => {
      const slot = document.getElementById('slot');
      if (slot) slot.innerHTML = inner;
    }, html);

  it('inserted late, taken away and put back', async () => {
    const page = await open({ snippet: bare });
    await fill(page, pinnedFrame(address()).replace(/<script.*/, ''));
    await pinned(page);
    await scrollTo(page, 2000);
    await page.evaluate(() => {
      const box = document.querySelector('[data-story-embed]');
      Object.assign(window, { box });
      box?.remove();
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4000);
    await page.evaluate(() =>
      document.getElementById('slot')?.append((window as unknown as { box: Node }).box)
    );
    await pinned(page);
    await scrollTo(page, 2500);
    expect(complaints()).toEqual([]);
  });

  it('a lazy frame, once it comes near', async () => {
    const page = await open({
      around: (snippet) => `<article>${lines(160)}${snippet}${lines(30)}</article>`,
      snippet: (site) => pinnedFrame(site).replace('<iframe', '<iframe loading="lazy"')
    });
    await page.waitForTimeout(500);
    expect(stories(page)).toHaveLength(0);
    await wheel(page, 800, 8);
    await pinned(page);
  });

  it('after the loader has run: on a reload it is as high as it was, all the same', async () => {
    const late = (site: string) => `${pinnedFrame(site)}<div id="slot"></div><script>
      addEventListener('load', () => {
        const made = document.createRange().createContextualFragment(${JSON.stringify(
          pinnedFrame(site, '/en/embed/chapter/narco/')
        ).replaceAll('</', '<\\/')});
        document.getElementById('slot').append(made);
      });
    </script>`;
    const page = await open({ snippet: late });
    const { most, window: high } = await pinned(page, 1);
    await page.route('**/embed/chapter/narco/**', (route) => route.abort());
    await page.reload();
    const height = () => page.locator('#slot [data-story-embed]').evaluate((box) => box.clientHeight);
    await expect.poll(height).toBeGreaterThan(1000);
    expect(Math.abs((await height()) - most - high)).toBeLessThanOrEqual(1);
  });

  /** Counts what listens to an event of the article's window; runs first in each page. */
  function countListeners() {
    const counts: Record<string, number> = {};
    Object.assign(window, { counts });
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = (...given: Parameters<typeof add>) => {
      const [type, , options] = given;
      counts[type] = (counts[type] ?? 0) + 1;
      // What it listens to may be ended all at once.
      if (typeof options === 'object')
        options.signal?.addEventListener('abort', () => (counts[type] = (counts[type] ?? 0) - 1));
      add.apply(window, given);
    };
    window.removeEventListener = (...given: Parameters<typeof remove>) => {
      counts[given[0]] = (counts[given[0]] ?? 0) - 1;
      remove.apply(window, given);
    };
  }
  const counts = (page: Page) =>
    page.evaluate(() => (window as unknown as { counts: Record<string, number> }).counts);

  it('loaded anew in its frame: pinned anew, and nothing is left of before', async () => {
    const page = await open({ before: (page) => page.addInitScript(countListeners) });
    await pinned(page);
    const before = await counts(page);
    await stories(page)[0]!.evaluate(() => {
      Object.assign(window, { old: true });
      location.reload();
    });
    const isOld = () => stories(page)[0]?.evaluate(() => 'old' in window);
    await expect.poll(() => isOld()?.catch(() => true)).toBe(false);
    await pinned(page);
    await scrollTo(page, 2000);
    expect(await counts(page)).toEqual(before);
    expect(before['scroll']).toBe(1);
  });

  it('several times on one page, charts among them', async () => {
    const page = await open({
      before: (page) => page.addInitScript(countListeners),
      around: (snippet) => `<article>${lines(8)}${snippet}${lines(30)}</article>`,
      snippet: (site) =>
        [CHAPTER, '/en/embed/chapter/narco/', '/nl/embed/chart/price-pure/']
          .map((path) => pinnedFrame(site, path))
          .join(lines(8))
    });
    await pinned(page, 0);
    await until(page, (now) => now.mode === 'pinned' && now.most > 1000, 1);
    // Each snippet brings the loader; one of them listens.
    expect((await counts(page))['message']).toBe(1);
    await page.evaluate(() => document.querySelectorAll('[data-story-embed]')[1]?.scrollIntoView());
    await wheel(page, 300, 5);
    await until(page, (now) => together(now) && now.offset > 1000 && now.top === 0, 1);
    const first = await at(page, 0);
    expect(Math.abs(first.story - first.most)).toBeLessThanOrEqual(1);

    await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
    const chart = page.frames().find((frame) => frame.url().includes('/chart/'));
    await page.waitForFunction(() => document.querySelectorAll('iframe')[2]?.style.height);
    // A lower frame may set its title smaller: it is told more than once how high it is.
    const blank = () => chart!.evaluate(() => innerHeight - document.body.getBoundingClientRect().height);
    await expect.poll(blank).toSatisfy((px: number) => px >= 0 && px < 1);
  });
});
