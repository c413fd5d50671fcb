import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { onStage, PHONE, ready, settle, WIDE } from './page.ts';

const theatre = onStage();

/** What is seen of a page: its words, its height, and how firm each mark of its charts is. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement!;
      const text = texts.currentNode.textContent!.replace(/\s+/g, ' ');
      const { display, visibility } = getComputedStyle(around);
      const placed = display === 'contents' || around.getClientRects().length > 0;
      if (text.trim() && visibility === 'visible' && placed) words.push(text);
    }
    return {
      words,
      height: document.documentElement.scrollHeight,
      marks: [...document.querySelectorAll('.form :is(rect, path, circle, line, text)')]
        .filter((mark) => mark.getClientRects().length > 0)
        .map((mark) => `${mark.localName} ${mark.getAttribute('class')} ${getComputedStyle(mark).opacity}`),
      pillars: [...document.querySelectorAll('.argument-list summary')].map(
        (pillar) => getComputedStyle(pillar, '::before').background
      )
    };
  });

/** As a reader does who goes through most of it: answers, draws, opens a note, looks at a chart as a table. */
async function use(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frames = async (count: number) => {
      while (count--) await new Promise((done) => requestAnimationFrame(done));
    };
    for (let top = 0; top < 0.8 * document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await frames(3);
    }
    const places = [...document.querySelectorAll('.interactive')].slice(0, -1);
    for (const place of places) {
      place.scrollIntoView({ behavior: 'instant', block: 'center' });
      for (const late = performance.now() + 20_000; !place.matches('.on'); await frames(1))
        if (performance.now() > late) throw new Error(`never came: ${place.outerHTML.slice(0, 200)}`);
      place.querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click();
      for (const slider of place.querySelectorAll<HTMLInputElement>('input[type=range]')) {
        slider.value = slider.max;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      place.querySelector<HTMLElement>('.draw-show')?.click();
    }
    document.querySelector('a.figure')?.scrollIntoView({ behavior: 'instant', block: 'center' });
    await frames(10);
    document.querySelector<HTMLElement>('a.figure')?.click();
    const stop = [...document.querySelectorAll<HTMLElement>('.point-stop')].find((one) =>
      one.checkVisibility()
    );
    stop?.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }));
    stop?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  await settle(page);
}

/** The script of the page has come and found out whether it is to run; a chart's page has another, which has run once all has loaded. */
async function hasRun(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('script[data-words]') || 'story' in globalThis);
  await page.evaluate(() => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready);
  await settle(page);
}

const PAGES = [
  ...Object.entries(KINDS).filter(([kind]) => !/claims|sources|builder/.test(kind)),
  ['the weighing', '/nl/chapter/weighing/'],
  ['stepper', '/nl/embed/chapter/price/?mode=stepper']
] as const;

it.each(PAGES)(
  'a copy of %s opens as the page without scripts, with and without running them',
  async (_, path) => {
    const open = async (html?: string, javaScriptEnabled = false) => {
      const before = (page: Page) =>
        html &&
        page.route(new RegExp(`${path.replace(/\?.*/, '')}(\\?.*)?$`), (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        );
      const { page, complaints } = await theatre.open(path, { viewport: WIDE, javaScriptEnabled, before });
      if (javaScriptEnabled) await hasRun(page);
      return { page, complaints };
    };
    const plain = await seen((await open()).page);
    const { page } = await open(undefined, true);
    if (!path.includes('/chart/')) await ready(page);
    await use(page);
    const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    const expectWhole = async (runs: boolean) => {
      const { page: copy, complaints } = await open(html, runs);
      const opened = await seen(copy);
      // Sizes that a script set while it ran: the policy refuses them as attributes, and nothing needs them.
      complaints.length = 0;
      // The code to paste has the address by then; and in a frame that was tapped through, charts stand in the text.
      const address = (words: string) => words.replace('https://address-of-this-site', theatre.address());
      const height = path.includes('stepper') ? opened.height : plain.height;
      expect(opened).toEqual({ ...plain, words: plain.words.map(address), height });
    };
    await Promise.all([expectWhole(false), expectWhole(true)]);
  }
);

it('a copy in one file, as browsers save them, has its looks where the build knows its site', async () => {
  const { page, complaints } = await theatre.open(KINDS.walk, {
    viewport: PHONE,
    // As svelte.config.js writes the policy with SITE_URL: in such a copy 'self' is nobody.
    before: (page) =>
      page.route(`**${KINDS.walk}`, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const body = html.replace("style-src 'self'", `style-src 'self' ${theatre.address()}`);
        await route.fulfill({ response, body });
      })
  });
  await ready(page);
  const charts = await page.locator('.still').count();
  await use(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  const file = join(mkdtempSync(join(tmpdir(), 'copy-')), 'copy.mhtml');
  writeFileSync(file, data);
  await page.goto(`file://${file}`);
  const looks = await page.evaluate(() => ({
    unseen: [
      ...document.querySelectorAll('.notes .note, .pinned, .kept-room, .weigh-part, .draw, .simulator')
    ]
      .filter((one) => one.getClientRects().length > 0)
      .map(({ className }) => className),
    charts: [...document.querySelectorAll('.still')].filter((still) => still.checkVisibility()).length,
    margin: getComputedStyle(document.body).margin
  }));
  complaints.length = 0;
  expect(looks).toEqual({ unseen: [], charts, margin: '0px' });
});
