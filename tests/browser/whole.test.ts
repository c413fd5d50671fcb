import { globSync, readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onStage, PHONE, ready, settle, wakeAll } from './page.ts';
import { STEPS } from './story.ts';

const theatre = onStage();
const STATES = STEPS.filter(
  ({ state, chapter }, index) =>
    state !== null && !(STEPS[index - 1]?.chapter === chapter && STEPS[index - 1]?.state === state)
).map(({ chapter, state }) => `${chapter} ${state}`);

/** The words that can be read, and what chart stands beside each step: at rest, or moving and at rest in the same state. */
const read = (page: Page) =>
  page.evaluate(() => {
    const seen = (element: Element | null | undefined) =>
      element?.checkVisibility({ visibilityProperty: true }) ?? false;
    return {
      words: [...document.querySelectorAll<HTMLElement>('[data-step]')].filter(
        (step) => seen(step) && step.innerText.length > 40
      ).length,
      charts: [...document.querySelectorAll<HTMLElement>('.stretch[data-state]')]
        .filter((stretch) => {
          const moving = stretch.closest('.walk')?.querySelector('.pinned .chart');
          return seen(stretch.querySelector('.still')) || seen(moving);
        })
        .map((stretch) => `${stretch.closest('section')?.id} ${stretch.dataset.state}`)
    };
  });
const WHOLE = { words: STEPS.length, charts: STATES };

/** Every file that the page may load while it is read, by what its name begins with. */
const FILES = [...globSync('build/run/*.js'), ...globSync('build/_app/immutable/assets/*live*.css')]
  .map((file) => file.replace(/^build/, ''))
  .filter((file) => !/builder|sensor|take\.|language/.test(file));
const KINDS = [...new Set(FILES.map((file) => file.split('/').at(-1)!.split('.')[0]!))];
const stop = (kind: string, how: (route: Route) => unknown) => (page: Page) =>
  page.route((url) => url.pathname.split('/').at(-1)!.startsWith(`${kind}.`), how);

describe.each(KINDS)('without %s', (kind) => {
  it.each([
    ['lost', (route: Route) => route.abort()],
    ['late for ever', () => {}],
    ['cut off', (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'void (' })]
  ] as const)('%s: all words, and the right chart beside them', async (_, how) => {
    const { page, complaints } = await theatre.open('/nl/', {
      viewport: PHONE,
      hangs: true,
      before: stop(kind, how)
    });
    await page.waitForSelector('footer.colophon', { state: 'attached' });
    await page.waitForTimeout(1000);
    await page.evaluate(async () => {
      for (const walk of document.querySelectorAll('.walk')) {
        walk.scrollIntoView({ behavior: 'instant' });
        await new Promise((done) => setTimeout(done, 60));
      }
    });
    await page.waitForTimeout(500);
    expect(await read(page)).toEqual(WHOLE);
    complaints.length = 0;
  });
});

it.each([
  ['comments', (html: string) => html.replace(/<!--[\s\S]*?-->/g, '')],
  ['white space', (html: string) => html.replace(/\s+/g, ' ')],
  ['quotes and ends of tags', (html: string) => html.replace(/<\/(p|li)>/g, '')]
])('a host that takes out %s takes out nothing else', async (_, strip) => {
  const { page } = await theatre.open('/nl/', {
    before: (page) =>
      page.route('**/nl/', async (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: strip(readFileSync('build/nl/index.html', 'utf8'))
        })
      )
  });
  await wakeAll(page);
  expect(await read(page)).toEqual(WHOLE);
});

/** As translators do: each text is taken into an element of its own. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('script, svg, select, textarea')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });

it.each(['while it wakes', 'once it is awake'])(
  'a page that is translated %s reads on, words and figures together',
  async (when) => {
    const { page } = await theatre.open('/nl/');
    if (when === 'once it is awake') await wakeAll(page);
    await translate(page);
    await wakeAll(page);
    if (when === 'while it wakes') await translate(page);
    expect(await read(page)).toEqual(WHOLE);
    const slider = page.locator('.sim-slider input').first();
    if ((await slider.count()) === 0) return;
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const { told, said } = await slider.evaluate((input) => ({
      told: input.getAttribute('aria-valuetext') ?? '',
      said: input.closest('.sim-slider')?.querySelector('.value')?.textContent ?? ''
    }));
    expect(said.trim()).toBe(told);
  }
);

it('a copy of the running page opens as the page without scripts', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await wakeAll(page);
  await page.evaluate(() => document.getElementById('price-real')?.scrollIntoView({ behavior: 'instant' }));
  await settle(page);
  const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
  const { page: copy, complaints } = await theatre.open('/nl/', {
    viewport: PHONE,
    javaScriptEnabled: false,
    before: (page) => page.route('**/nl/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  });
  const seen = await copy
    .locator('.still')
    .evaluateAll((stills) => stills.map((still) => still.checkVisibility({ visibilityProperty: true })));
  expect(seen).toEqual(STATES.map(() => true));
  expect(
    await copy
      .locator('.pinned .chart')
      .evaluateAll((charts) => charts.some((chart) => chart.checkVisibility()))
  ).toBe(false);
  // Heights that an interactive set while it ran: the policy refuses them as attributes, and nothing needs them.
  complaints.length = 0;
});

it('storage that throws, and methods newer than the oldest browsers gone: the page wakes', async () => {
  const { page } = await theatre.open('/nl/', {
    before: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            }
          });
        for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with'])
          Reflect.deleteProperty(Array.prototype, name);
        for (const name of ['groupBy']) Reflect.deleteProperty(Object, name);
        Reflect.deleteProperty(HTMLElement.prototype, 'popover');
        Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
      })
  });
  await ready(page);
  await wakeAll(page);
  expect(await read(page)).toEqual(WHOLE);
});
