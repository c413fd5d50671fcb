import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './engines.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const SMALL = { width: 320, height: 568 };
export const SIDEWAYS = { width: 844, height: 390 };

export interface Opening extends BrowserContextOptions {
  /** What happens before the page is asked for: requests to stop, or to count. */
  before?: (page: Page) => unknown;
  /** The browser may keep the story for when there is no network. Not by itself: what is kept reaches no test that stops requests. */
  keeps?: boolean;
  /** Something on the page never comes: it is not waited for. */
  hangs?: boolean;
}

export interface Opened {
  page: Page;
  /** What the page logged, threw or asked of another host. */
  complaints: string[];
}

/** A browser and the built story on a local address. */
export interface Stage {
  address: string;
  browser: Browser;
  open(path: string, options?: Opening): Promise<Opened>;
  /** Closes the pages that were opened; gives back all that they complained of. */
  clear(): Promise<string[]>;
  close(): Promise<void>;
}

/** `plain`: served as by a host that sends no headers of our choice. */
export async function stage({ plain = false } = {}): Promise<Stage> {
  const server = await serve(resolve('build'), { plain });
  const browser = await launchChromium();
  const opened: { context: BrowserContext; complaints: string[] }[] = [];
  return {
    address: server.address,
    browser,
    async open(path, { before, keeps = false, hangs = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: WIDE, ...options });
      if (!keeps)
        await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
      const page = await context.newPage();
      const complaints: string[] = [];
      opened.push({ context, complaints });
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && origin !== server.address) complaints.push(`request: ${request.url()}`);
      });
      await before?.(page);
      await page.goto(server.address + path, { waitUntil: hangs ? 'commit' : 'load' });
      if (options.javaScriptEnabled !== false && !hangs)
        await page.waitForFunction(
          () => document.fonts.status === 'loaded' && document.readyState === 'complete'
        );
      return { page, complaints };
    },
    async clear() {
      const gone = opened.splice(0);
      await Promise.all(gone.map(({ context }) => context.close()));
      return gone.flatMap(({ complaints }) => complaints);
    },
    async close() {
      await browser.close();
      await server.close();
    }
  };
}

/**
 * A stage for all tests of a file. Pages are closed after each test, which fails where one of them logged anything, threw,
 * or asked something of another host; a test that provokes that takes it out of `complaints` itself.
 */
export function onStage(): Pick<Stage, 'open'> & { address(): string } {
  let theatre: Stage;
  beforeAll(async () => void (theatre = await stage()));
  afterEach(async () => expect(await theatre.clear()).toEqual([]));
  afterAll(() => theatre.close());
  return { open: (path, options) => theatre.open(path, options), address: () => theatre.address };
}

/** Waits until the page has taken note of where it is scrolled to. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );

/** The story's script runs, and what it fetched for where the reader is has come: the charts near them move. */
export async function ready(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready);
  await page.waitForFunction(async () => {
    for (let frame = 0; frame < 4; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      // A script that is fetched later takes itself away once it has run.
      if (document.querySelector('script[src]:not([defer], [async])') || document.fonts.status !== 'loaded')
        return false;
    }
    return true;
  });
}

/** Brings an interactive's step to the top of the window, and waits until the interactive is there. */
export async function comeTo(page: Page, step: string, interactive: string): Promise<void> {
  await ready(page);
  const toTop = () =>
    page.$eval(`#${step}`, (element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
  await toTop();
  await page.locator(`#${step} ${interactive}`).first().waitFor();
  // What came made the page longer.
  await toTop();
  await settle(page);
}

/** Goes by every chapter, so that all charts move and all interactives are there, and back to the top. */
export async function wakeAll(page: Page): Promise<void> {
  await ready(page);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const place of document.querySelectorAll('.walk[data-scenes], .interactive')) {
      place.scrollIntoView({ behavior: 'instant' });
      await frame();
      await frame();
    }
    const asleep = () => document.querySelector('.walk[data-scenes]:not(.moves), .interactive:not(.on)');
    for (const late = performance.now() + 20_000; asleep(); await frame())
      if (performance.now() > late) throw new Error(`never awake: ${asleep()!.outerHTML.slice(0, 200)}`);
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await settle(page);
}

/** Enlarges all text, as a reader's own setting does. */
export async function enlarge(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
  await settle(page);
}

/** States of the pinned charts in the window: a name on a plateau, 'a>b' in a change. */
export const statesInView = (page: Page): Promise<string[]> =>
  page.$$eval('.pinned .chart', (charts) =>
    charts
      .filter((chart) => {
        const { top, bottom } = chart.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      })
      .map(
        (chart) =>
          chart.getAttribute('data-state') ?? (chart.getAttribute('data-change') ?? '').replace(' ', '>')
      )
  );
