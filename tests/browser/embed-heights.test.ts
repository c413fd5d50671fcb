/** What stands in a frame fits in the height that is proposed for it, and weighs little. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { expect, it } from 'vitest';
import { CHART_HEIGHT, HEIGHTS } from '#lib/embed/heights.ts';
import { onStage, ready } from './page.ts';

const theatre = onStage();
const KB = 1024;

/** All charts that can be embedded. */
const charts = async (page: Page, lang: string): Promise<string[]> => {
  const html = await (await page.request.get(`${theatre.address()}/${lang}/embed/`)).text();
  return [...new Set([...html.matchAll(/<code>(chart\/[\w-]+)/g)].map(([, path]) => path!))];
};

/** Widths and heights of frames that hold one chart. */
const FRAMES = [
  ...[640, 390, 328].map((width) => [width, CHART_HEIGHT] as const),
  ...[728, 640, 360].map((width) => [width, HEIGHTS.least] as const)
];

it('one chart takes the height of its frame: no scroll bar, no blank, no small letters', async () => {
  const look = async (lang: string) => {
    const { page } = await theatre.open(`/${lang}/embed/`);
    const all = await charts(page, lang);
    expect(all.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const path of all) {
      await page.goto(`${theatre.address()}/${lang}/embed/${path}/`);
      for (const [width, height] of FRAMES) {
        await page.setViewportSize({ width, height });
        const { high, wide, end, chart, letters } = await page.evaluate(() => ({
          high: document.documentElement.scrollHeight,
          wide: document.documentElement.scrollWidth,
          end: document.querySelector('.way-out')!.getBoundingClientRect().bottom,
          chart: document.querySelector('.chart')!.clientHeight,
          letters: Math.min(
            ...[...document.querySelectorAll('.form text')]
              .filter((text) => text.checkVisibility())
              .map((text) => Number.parseFloat(getComputedStyle(text).fontSize))
          )
        }));
        if (high > height || wide > width || height - end > 2 || chart < 200 || !(letters >= 11))
          wrong.push(
            `${path}, ${width} x ${height}: ${high} px high, its end at ${end}, the chart ${chart}, letters ${letters}`
          );
      }
    }
    return wrong;
  };
  expect(await Promise.all(['nl', 'en'].map(look))).toEqual([[], []]);
});

it.each(['nl', 'en'])('the walk in %s, unrolled at 640 px, is at most 24,000 px high', async (lang) => {
  const { page } = await theatre.open(`/${lang}/embed/story/?mode=flow`, {
    viewport: { width: 640, height: 800 }
  });
  await ready(page);
  // Interactives come when one is near.
  const height = await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 700) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 60));
    }
    return document.body.getBoundingClientRect().height;
  });
  expect(await page.locator('.simulator').count()).toBe(1);
  expect(height).toBeLessThanOrEqual(24_000);
  // Nothing follows from the height of the frame, which follows from that of the page.
  await page.setViewportSize({ width: 640, height: 12_000 });
  expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBe(height);
});

it('one chart weighs at most 45 KB', async () => {
  const first = await theatre.open('/nl/embed/');
  const [path] = await charts(first.page, 'nl');
  const asked = new Map<string, Promise<number>>();
  const weigh = (response: Response) => {
    const packed = response.url().endsWith('.woff2');
    asked.set(
      response.url(),
      response.body().then((body) => (packed ? body.length : gzipSync(body, { level: 9 }).length))
    );
  };
  const { page } = await theatre.open(`/nl/embed/${path}/`, {
    before: (page) => void page.on('response', weigh)
  });
  await ready(page);
  const sizes = await Promise.all([...asked].map(async ([url, size]) => `${await size} ${url}`));
  expect(sizes.length).toBeGreaterThan(2);
  const all = sizes.reduce((sum, size) => sum + Number.parseInt(size, 10), 0);
  expect(all, sizes.join('\n')).toBeLessThanOrEqual(45 * KB);
});
