import { resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A browser and the built story on a local address. */
export interface Stage {
  address: string;
  /** Opens a page; whatever it logs, throws or asks of another host is added to `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function stage(): Promise<Stage> {
  const server = await serve(resolve('build'));
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run'
    ]
  });
  return {
    address: server.address,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: WIDE, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && origin !== server.address) complaints.push(`request: ${request.url()}`);
      });
      await page.goto(server.address + path, { waitUntil: 'load' });
      if (options.javaScriptEnabled !== false)
        await page.waitForFunction(
          () => document.fonts.status === 'loaded' && document.readyState === 'complete'
        );
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    }
  };
}

/** Waits until the page has taken note of where it is scrolled to. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );

/** The story's script runs. */
export const ready = (page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' });

/** States of the pinned charts in the window: a name on a plateau, 'a>b' in a change. */
export const statesInView = (page: Page): Promise<string[]> =>
  page.$$eval('.chart', (charts) =>
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
