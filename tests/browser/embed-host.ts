import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { Stage } from './page.ts';

/** A page of a publisher: HTML that knows the address of the story's site, and the scripts that it loads from beside it. */
export interface HostPage {
  html: (site: string) => string;
  /** Where each script lies, by the name under which the page loads it. */
  scripts?: Record<string, string>;
}

/** What came from the frame, in order; since when its page had loaded, in ms (below 0: before). */
export interface Message {
  data: unknown;
  sinceLoad: number;
}

/** An opened publisher's page with a frame of the story in it. */
export interface Hosted {
  page: Page;
  /** What the consoles of host and frame said, and what was thrown. */
  complaints: string[];
  /** The frame of the story. */
  frame(): Frame;
  messages(): Promise<Message[]>;
  close(): Promise<void>;
}

/** Runs first on the host's page: keeps what it is told. */
function record() {
  if (window.parent !== window) return;
  const kept = { heard: [] as { data: unknown; at: number }[], loaded: Infinity };
  Object.assign(window, { kept });
  addEventListener('message', ({ data }) => kept.heard.push({ data, at: performance.now() }), true);
  const load = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) kept.loaded = performance.now();
  };
  addEventListener('load', load, true);
}

/** Serves a publisher's page from another site than the story's: 127.0.0.1 against localhost. */
export async function publish(
  { html, scripts = {} }: HostPage,
  site: string
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const file = scripts[request.url?.slice(1) ?? ''];
    response.writeHead(200, { 'content-type': file ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(file ? readFileSync(file) : html(site));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}

/** Serves a publisher's page and opens it. */
export async function host(
  { address, browser }: Stage,
  published: HostPage,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>
): Promise<Hosted> {
  const publisher = await publish(published, address);
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.addInitScript(record);
  await before?.(page);
  await page.goto(publisher.address, { waitUntil: 'load' });
  return {
    page,
    complaints,
    frame: () => {
      const found = page
        .frames()
        .find((frame) => frame !== page.mainFrame() && frame.url().startsWith(address));
      if (!found) throw new Error('the page has no frame of the story');
      return found;
    },
    messages: () =>
      page.evaluate(() => {
        const { kept } = window as unknown as {
          kept: { heard: { data: unknown; at: number }[]; loaded: number };
        };
        return kept.heard.map(({ data, at }) => ({ data, sinceLoad: at - kept.loaded }));
      }),
    close: async () => {
      await context.close();
      await publisher.close();
    }
  };
}

/** Waits until the frame is read in a mode. */
export const inMode = (hosted: Hosted, mode: string): Promise<unknown> =>
  hosted.frame().waitForSelector(`html[data-mode="${mode}"]`, { state: 'attached', timeout: 10_000 });
