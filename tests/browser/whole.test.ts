import { globSync, readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
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

/** What stops a file whose name begins so. */
const stop = (kind: string, how: (route: Route) => unknown) => (page: Page) =>
  page.route((url) => url.pathname.split('/').at(-1)!.startsWith(`${kind}.`), how);
const FAILURES: [string, (route: Route) => unknown][] = [
  ['lost', (route) => route.abort()],
  ['late for ever', () => {}],
  ['cut off', (route) => route.fulfill({ contentType: 'text/javascript', body: 'void (' })]
];
/** One of each sort of file that the walk loads while it is read: what wakes it, what moves a chart, what points, what is done. */
const KINDS = ['story', 'live', 'price', 'interactives', 'pointing', 'price-points'];

it('the files that are stopped are there', () => {
  const files = [...globSync('build/run/*.js'), ...globSync('build/_app/immutable/assets/*.css')];
  for (const kind of KINDS)
    expect(
      files.filter((file) => file.split(/[\\/]/).at(-1)!.startsWith(`${kind}.`)),
      kind
    ).not.toEqual([]);
});

/** To the end, a window at a time, once the page is awake and then once what it asked for has come; each may be what never does. */
async function hurryThrough(page: Page): Promise<void> {
  // A script that hangs holds back the end of loading, not that of the document.
  await page.waitForFunction(() => document.readyState !== 'loading');
  await page.evaluate(async () => {
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const until = async (so: () => unknown, patience: number) => {
      for (const end = Date.now() + patience; !so() && Date.now() < end;) await pause(20);
    };
    const awake = () => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready;
    await until(awake, 700);
    await Promise.race([awake(), pause(700)]);
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await pause(15);
    }
    // A script that is fetched later takes itself away once it has run.
    await until(() => !document.querySelector('script[src]:not([defer])'), 400);
    await pause(50);
  });
}

describe.each(KINDS)('without %s', (kind) => {
  it.each(FAILURES)('%s: all words, and the right chart beside them', async (_, how) => {
    const before = stop(kind, how);
    const { page, complaints } = await theatre.open('/nl/', { viewport: PHONE, hangs: true, before });
    await hurryThrough(page);
    expect(await read(page)).toEqual(WHOLE);
    complaints.length = 0;
  });
});

/** The words that are seen, without those of charts and of what is done; and places of interactives in which nothing is. */
const told = (page: Page) =>
  page.evaluate(() => {
    const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    return {
      words: [...document.querySelectorAll('main :is(p, li, h1, h2, h3)')]
        .filter((one) => !one.closest('.interactive, .pinned, .still, .chart') && seen(one))
        .map((one) => (one.textContent ?? '').replace(/\s+/g, '')),
      holes: [...document.querySelectorAll<HTMLElement>('.interactive')].filter(
        (place) => seen(place) && place.offsetHeight > 0 && !place.querySelector('p, input, button, svg')
      ).length
    };
  });
const OTHERS = ['/nl/chapter/price/', '/en/chart/price-real/', '/en/embed/chapter/price/'];

describe.each(OTHERS)('%s', (path) => {
  let whole: string[];
  beforeAll(async () => {
    const { page } = await theatre.open(path, { viewport: PHONE, javaScriptEnabled: false });
    whole = (await told(page)).words;
    expect(whole.length).toBeGreaterThan(3);
  });
  const lost = async (before: (page: Page) => unknown) => {
    const { page, complaints } = await theatre.open(path, { viewport: PHONE, hangs: true, before });
    await hurryThrough(page);
    const { words, holes } = await told(page);
    complaints.length = 0;
    return { lost: whole.filter((word) => !words.includes(word)), holes };
  };

  it.each(FAILURES.slice(0, 2))('loses no word where what wakes it is %s', async (_, how) =>
    expect(await lost((page) => page.route(/\/run\/(story|chart)\.\w+\.js$/, how))).toEqual({
      lost: [],
      holes: 0
    })
  );
  it('nor where it comes late', async () => {
    const late = (route: Route) => setTimeout(() => void route.continue().catch(() => {}), 500);
    expect(await lost((page) => page.route(/\/run\/(story|chart)\.\w+\.js$/, late))).toEqual({
      lost: [],
      holes: 0
    });
  });
  it.each(FAILURES.slice(0, 2))('nor where all that comes later is %s', async (_, how) =>
    expect(await lost((page) => page.route(/\/run\/(?!(story|chart)\.)[\w.-]+\.js$/, how))).toEqual({
      lost: [],
      holes: 0
    })
  );
  it('nor where typefaces hang and the clock is a year off', async () =>
    expect(
      await lost(async (page) => {
        await page.route('**/*.woff2', () => {});
        await page.addInitScript(() => {
          const { now } = Date;
          Date.now = () => now() + 365 * 24 * 3600e3;
        });
      })
    ).toEqual({ lost: [], holes: 0 }));
});

it('what an extension puts in and marks stays, and the page wakes around it', async () => {
  const { page, complaints } = await theatre.open('/nl/', {
    viewport: PHONE,
    before: (page) =>
      page.addInitScript(() =>
        document.addEventListener('DOMContentLoaded', () => {
          for (const step of document.querySelectorAll('.step')) {
            step.before(Object.assign(document.createElement('button'), { className: 'put-in' }));
            const word = step.querySelector('p')?.firstChild;
            if (word instanceof Text && word.length > 9) {
              const mark = document.createElement('mark');
              const rest = word.splitText(4);
              rest.before(mark);
              mark.append(rest.splitText(0));
            }
          }
        })
      )
  });
  await wakeAll(page);
  expect(await read(page)).toEqual(WHOLE);
  expect(await page.locator('.put-in').count()).toBeGreaterThan(20);
  complaints.length = 0;
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
    keeps: true,
    before: (page) =>
      page.addInitScript(() => {
        for (const [owner, name] of [
          [window, 'localStorage'],
          [window, 'sessionStorage'],
          [window, 'caches'],
          [Navigator.prototype, 'serviceWorker']
        ] as const)
          Object.defineProperty(owner, name, {
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
