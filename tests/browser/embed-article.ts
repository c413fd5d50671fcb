import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';
import { host, type Hosted } from './embed-host.ts';
import type { Stage } from './page.ts';

export const CHAPTER = '/nl/embed/chapter/price/';

/** Paragraphs of an article. */
export const lines = (count: number, id = 'p'): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p id="${id}${index}">De krant schrijft over iets anders, met een <a href="#x">link</a> in de tekst.</p>`
  ).join('');

/** The snippet with our loader; not lazy, so that a test need not wait for it to come near. */
export const pinnedFrame = (site: string, path = CHAPTER): string =>
  loaderSnippet({ site, path, title: 'De prijs', link: '/nl/#price', height: 720 }).replace(
    ' loading="lazy"',
    ''
  );

interface Article {
  /** The article's HTML around the snippet. */
  around?: (snippet: string) => string;
  snippet?: (site: string) => string;
  head?: string;
  /** What happens before the page is asked for. */
  before?: (page: Page) => Promise<unknown>;
  options?: BrowserContextOptions;
}

export const plain = (snippet: string): string =>
  `<article>${lines(12)}${snippet}${lines(30, 'q')}</article>`;

/** Opens an article with a frame in it. */
export const article = (
  stage: Stage,
  { around = plain, snippet = pinnedFrame, head = '', before, options = {} }: Article = {}
): Promise<Hosted> =>
  host(
    stage,
    {
      html: (site) => `<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,"><title>Krant</title>
        <style>body { margin: 0; font: 18px/1.5 serif } article { max-width: 42rem; margin: auto; padding: 0 1rem }</style>
        ${head}<body>${around(snippet(site))}`
    },
    { viewport: { width: 1280, height: 800 }, ...options },
    before
  );

/** Where the two pages stand; px of the host's window unless said. */
export interface At {
  mode: string | undefined;
  /** How far the host is scrolled. */
  host: number;
  /** How far the frame's own page is scrolled, and how far it can be, in its own px. */
  story: number;
  most: number;
  /** How far the frame came in its box, in the frame's own px. */
  offset: number;
  /** The frame's top and height. */
  top: number;
  height: number;
  /** The height of the frame's own window. */
  window: number;
}

const isStory = (frame: Frame): boolean => /\/embed\/(chapter|story)\//.test(frame.url());
export const stories = (page: Page): Frame[] => page.frames().filter(isStory);

export async function at(page: Page, which = 0): Promise<At> {
  const inside = await stories(page)[which]?.evaluate(() => ({
    mode: document.documentElement.dataset.mode,
    story: window.scrollY,
    most: document.documentElement.scrollHeight - window.innerHeight,
    window: window.innerHeight
  }));
  const outside = await page.evaluate((index) => {
    const frame = [
      ...document.querySelectorAll<HTMLElement>(
        'iframe[src*="/embed/chapter/"], iframe[src*="/embed/story/"]'
      )
    ][index];
    const box = frame?.parentElement?.getBoundingClientRect();
    const { top, height } = frame?.getBoundingClientRect() ?? { top: 0, height: 0 };
    const scale = height / (frame?.offsetHeight || 1);
    return { host: window.scrollY, top, height, offset: (top - (box?.top ?? 0)) / scale };
  }, which);
  return { mode: undefined, story: 0, most: 0, window: 0, ...inside, ...outside };
}

/** Waits until the pages stand as `right` says, twice in a row; fails with where they stood instead. */
export async function until(
  page: Page,
  right: (now: At) => boolean,
  which = 0,
  patience = 15_000
): Promise<At> {
  const end = Date.now() + patience;
  let last: At | undefined;
  for (let held = 0; Date.now() < end; held = last && right(last) ? held + 1 : 0) {
    if (last && held === 2) return last;
    await page.waitForTimeout(60);
    last = await at(page, which).catch(() => undefined);
  }
  throw new Error(`never so: ${right} but ${JSON.stringify(last)}`);
}

/** The story is pinned, its box is as long as it is, and it stands where the host is. */
export const pinned = (page: Page, which = 0): Promise<At> =>
  until(page, (now) => now.mode === 'pinned' && now.most > 1000 && together(now), which);

/** The story's own page stands as far as its frame came in its box. */
export const together = ({ story, offset, most }: At): boolean =>
  Math.abs(story - Math.min(offset, most)) <= 1;

/** Scrolls the host to `top` px and waits until the story came along. */
export async function scrollTo(page: Page, top: number): Promise<At> {
  for (let most = -1; ;) {
    await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
    const now = await until(page, together);
    if (Math.abs(now.host - top) <= 1) return now;
    // What came into view made the story longer, and the words in view were held where they were.
    if (now.most === most) throw new Error(`never at ${top} but ${JSON.stringify(now)}`);
    ({ most } = now);
  }
}

/** Turns the wheel in steps, over the middle of the window. */
export async function wheel(page: Page, by: number, times: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(width / 2, height / 2);
  for (let time = 0; time < times; time++) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(20);
  }
}
