/** Every kind of page, and what of it can be read: by itself, and while something is amiss. */
import type { Page } from 'playwright-core';
import { type Opening, PHONE, type Stage } from './page.ts';

export const KINDS = {
  walk: '/nl/',
  dossier: '/nl/chapter/price/',
  claims: '/en/claims/',
  sources: '/en/sources/',
  chart: '/en/chart/price-real/',
  builder: '/en/embed/',
  'embedded story': '/nl/embed/story/',
  'embedded chapter': '/en/embed/chapter/price/',
  'embedded dossier': '/nl/embed/dossier/price/',
  'embedded chart': '/nl/embed/chart/price-real/',
  'embedded simulator': '/en/embed/simulator/'
};
/** Whether a page of this kind has a script, which wakes it. */
export const hasScript = (kind: string): boolean => kind !== 'claims' && kind !== 'sources';

/** The words of a page that are seen, but for those of charts and interactives, and how high it is. */
export const told = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(p, li, dt, dd, h1, h2, h3, summary, th, td)')]
      .filter(
        (one) =>
          !one.closest('.interactive, .pinned, .still, .chart, .ready, .build') &&
          one.checkVisibility({ visibilityProperty: true })
      )
      .map((one) => (one.textContent ?? '').replace(/\s+/g, ''))
  );

const wholes = new Map<string, Promise<string[]>>();
/** What the server wrote of it, on a phone. */
const written = (theatre: Pick<Stage, 'open'>, path: string): Promise<string[]> => {
  const known =
    wholes.get(path) ??
    theatre.open(path, { viewport: PHONE, javaScriptEnabled: false }).then(({ page }) => told(page));
  // The next one asks again.
  known.catch(() => wholes.delete(path));
  wholes.set(path, known);
  return known;
};

/** Runs in a page: its script has done all that it does by itself. */
async function isAwake(): Promise<boolean> {
  const { story } = globalThis as { story?: { ready: Promise<boolean> } };
  return document.querySelector('script[data-story]')
    ? (await Promise.race([story?.ready, false])) === true
    : document.querySelector('.build, .copy') !== null;
}

/**
 * To the end, a window at a time, once the page is awake and then once what it asked for has come; each may be what never does.
 * Where it is known whether the page `wakes` that is waited for, or not at all.
 */
export async function hurryThrough(page: Page, wakes?: boolean): Promise<void> {
  // A script that hangs holds back the end of loading, not that of the document.
  await page.waitForFunction(() => document.readyState !== 'loading');
  if ((await page.locator('script[src]').count()) === 0) return;
  if (wakes !== false)
    await page
      .waitForFunction(isAwake, undefined, { timeout: wakes ? 20_000 : 2000 })
      // What then is amiss says that it did not.
      .catch(() => {});
  await page.evaluate(async () => {
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const until = async (so: () => unknown, patience: number) => {
      for (const end = performance.now() + patience; !so() && performance.now() < end;) await pause(20);
    };
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await pause(15);
    }
    // A script that is fetched later takes itself away once it has run.
    await until(() => !document.querySelector('script[src]:not([defer], [async])'), 400);
    await pause(50);
  });
}

/**
 * Whether a page is awake, and what is amiss in it: words that are not seen, stretches without their chart or beside another one, and
 * empty places of interactives. Goes through it step by step.
 */
async function amiss(theatre: Pick<Stage, 'open'>, page: Page, path: string): Promise<object> {
  const whole = await written(theatre, path);
  const now = await told(page);
  const awake = await page.evaluate(isAwake);
  const seen = await page.evaluate(async (awake) => {
    const isSeen = (one: Element | null | undefined) =>
      one?.checkVisibility({ visibilityProperty: true }) ?? false;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const charts: string[] = [];
    const waiting = () =>
      [...document.querySelectorAll('.interactive:not(.on)')].filter((place) => !place.closest('.absent'));
    // One that does not come is given up after two seconds; what stands below moves then.
    const come = async () => {
      for (const end = performance.now() + 2500; awake && waiting().length > 0 && performance.now() < end;)
        await frame();
    };
    await come();
    for (const stretch of document.querySelectorAll<HTMLElement>('.stretch[data-state]')) {
      const moving = stretch.closest('.walk')?.querySelector<HTMLElement>('.pinned .chart');
      const step = stretch.querySelector('[data-step]');
      if (isSeen(stretch.querySelector('.still')) || !step) continue;
      step.scrollIntoView({ behavior: 'instant', block: 'center' });
      const shown = () => {
        const { state, change = '' } = moving?.dataset ?? {};
        return isSeen(moving) ? (state ?? change) : 'nothing';
      };
      const right = () => shown().split(' ').includes(stretch.dataset.state!);
      for (let frames = 0; frames < 30 && !right(); frames++) await frame();
      if (!right()) charts.push(`${stretch.dataset.state}: ${shown()}`);
    }
    // Where the script was late nobody has been near them while it ran.
    for (const place of waiting()) {
      place.scrollIntoView({ behavior: 'instant' });
      for (let frames = 0; frames < 2; frames++) await frame();
    }
    await come();
    const alone = document.querySelector('.one-step');
    if (alone && !isSeen(alone.querySelector('.on')) && !isSeen(alone.querySelector('.still')))
      charts.push('the simulator: nothing');
    const holes = [...document.querySelectorAll<HTMLElement>('.interactive')].filter(
      (place) => isSeen(place) && place.offsetHeight > 0 && place.innerText.trim() === ''
    );
    return { charts, holes: holes.map(({ dataset }) => dataset.interactive) };
  }, awake);
  return { awake, lost: whole.filter((words) => !now.includes(words)), ...seen };
}
export const NOTHING = { lost: [], charts: [], holes: [], complaints: [] };

/**
 * Opens a page on a phone to which something happens, goes through it, and tells what is amiss with it. What it complains of counts,
 * unless what happens makes that something fails.
 */
export async function unlucky(
  theatre: Pick<Stage, 'open'>,
  path: string,
  before: Opening['before'],
  { wakes, mayComplain = false }: { wakes?: boolean; mayComplain?: boolean } = {}
): Promise<object> {
  const { page, complaints } = await theatre.open(path, { viewport: PHONE, hangs: true, before });
  await hurryThrough(page, wakes);
  const found = await amiss(theatre, page, path);
  await page.context().close();
  const said = complaints.splice(0);
  return { ...found, complaints: mayComplain ? [] : said };
}
