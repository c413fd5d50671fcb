import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, ready, settle, type Stage, stage, WIDE } from './page.ts';

let theatre: Stage;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds, best practices included, as 'rule: element'. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)
    );
  });
}

describe.each([
  ['wide', WIDE],
  ['phone', PHONE]
] as const)('axe finds nothing (%s)', (_, viewport) => {
  it.each(['/nl/', '/en/', '/nl/sources/', '/en/sources/'])('%s', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await theatre.open(path, { viewport, colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
      await page.context().close();
    }
  });
});

it.each([
  ['320 px', { viewport: { width: 320, height: 568 } }, '100%'],
  ['a phone', { viewport: PHONE }, '100%'],
  ['a phone on its side', { viewport: { width: 844, height: 390 } }, '100%'],
  ['text of 200 % on a phone', { viewport: PHONE }, '200%'],
  ['text of 200 % on a desktop', { viewport: WIDE }, '200%']
])('nothing is cut or runs out of the page: %s', async (_, options, size) => {
  for (const path of ['/nl/', '/en/', '/nl/sources/']) {
    const { page } = await theatre.open(path, options);
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
    await settle(page);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main *, header *')]
        .filter(
          (element) => !element.closest('svg, .note, .rail') && element.getBoundingClientRect().width > 0
        )
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 100))
    );
    expect(wide, path).toEqual([]);
    await page.context().close();
  }
});

it.each([
  ['wide', WIDE],
  ['phone', PHONE]
] as const)('the script moves nothing when it takes over (%s)', async (_, viewport) => {
  const { page } = await theatre.open('/nl/', { viewport });
  // Without the typefaces, whose arrival is another matter: what is left is what the script does.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.reload();
  await ready(page);
  await settle(page);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      })
  );
  expect(shift).toBeLessThan(0.001);
  await page.context().close();
});

const stills = (page: Page) =>
  page.evaluate(() => ({
    states: document.querySelectorAll('.still').length,
    seen: [...document.querySelectorAll('.still')].filter(
      (still) => still.getBoundingClientRect().height > 100
    ).length,
    pinned: [...document.querySelectorAll('.pinned')].filter(
      (pinned) => pinned.getBoundingClientRect().height > 0
    ).length
  }));

it('without a script every state stands beside its words', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE, javaScriptEnabled: false });
  const html = await page.content();
  expect(html.match(/class="still/g)?.length).toBeGreaterThan(30);
  const still = page.locator('.still').nth(5);
  expect((await still.boundingBox())?.height).toBeGreaterThan(100);
  expect(await page.locator('.pinned').first().isVisible()).toBe(false);
  await page.context().close();
});

it('where the script does not come, the still charts come back', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await page.route('**/_app/**/*.js', (route) => route.abort());
  await page.reload();
  await page.waitForFunction(() => !document.documentElement.classList.contains('scripted'));
  const { states, seen, pinned } = await stills(page);
  expect(seen).toBe(states);
  expect(pinned).toBe(0);
  await page.context().close();
});

it('paper keeps words and charts', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  const { states, seen, pinned } = await stills(page);
  expect(seen).toBe(states);
  expect(pinned).toBe(0);
  await page.context().close();
});

it('in forced colours text is still text', async () => {
  const { page } = await theatre.open('/nl/#price-real', { forcedColors: 'active', colorScheme: 'dark' });
  await ready(page);
  const [fill, paper] = await page.evaluate(() => {
    const text = document.querySelector('.chart .form text');
    return [text && getComputedStyle(text).fill, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(fill).not.toBe(paper);
  await page.context().close();
});

it('stays within its budget, scrolled to the end, in gzipped bytes', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await page.context().close();
  const fresh = await theatre.open('/en/', { viewport: PHONE });
  const bodies = new Map<string, number>();
  fresh.page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    bodies.set(
      response.url(),
      /\.(woff2|png)$/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length
    );
  });
  await fresh.page.reload({ waitUntil: 'networkidle' });
  await fresh.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await fresh.page.waitForLoadState('networkidle');
  const sum = (match: RegExp) =>
    [...bodies].filter(([url]) => match.test(url)).reduce((all, [, size]) => all + size, 0);
  console.log(`JavaScript ${sum(/\.js$/)} bytes, everything ${sum(/./)} bytes`);
  expect(sum(/\.js$/)).toBeLessThanOrEqual(80 * 1024);
  expect(sum(/./)).toBeLessThanOrEqual(300 * 1024);
  await fresh.page.context().close();
});

it('the root sends the reader to their language', async () => {
  for (const [locale, lang] of [
    ['nl-BE', 'nl'],
    ['en-US', 'en'],
    ['fr-FR', 'nl']
  ]) {
    const { page } = await theatre.open('/', { locale });
    await page.waitForURL(`**/${lang}/`);
    await page.context().close();
  }
});
