/** After one visit the walk is read without a network; a new build is seen at once, and takes nothing from a page that is open. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';
import { offlineWorker } from '../../scripts/finish/offline.ts';
import { serve } from '../../scripts/serve.mjs';
import { LANGS } from '../own.ts';
import { launchChromium } from './engines.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
/** All builds of a story stand at one address. */
const port = () => Number(new URL(server.address).port);

beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync('build', folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  server = await serve(folder);
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await server.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

const open = async (path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(server.address + path);
  return page;
};
/** How far the workers of the page are. */
const worker = (page: Page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return { active: found?.active?.state, waiting: found?.waiting?.state };
  });
/** Visits a page, and waits until everything is kept. */
async function visit(path: string): Promise<Page> {
  const page = await open(path);
  await expect.poll(() => worker(page), { timeout: 20_000 }).toMatchObject({ active: 'activated' });
  return page;
}
/** What the browser tells, from a page outside the story, of the workers that are not gone. */
async function workersSeen(): Promise<() => string[]> {
  const session = await context.newCDPSession(await context.newPage());
  const seen = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) seen.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  return () => [...seen.values()].filter((status) => status !== 'redundant').sort();
}
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname);
  });

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
/** The page wears its style: its typeface is the story's. */
const styled = (page: Page) =>
  page.evaluate(() =>
    document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily.includes('Newsreader'))
  );

/** Another build at the same address: other words in one page, and the style of all under another name; what was before is gone. */
function deploy(word: string): void {
  const style = /_app\/immutable\/assets\/(0\.[\w-]+)\.css/.exec(read('nl/index.html'))![1]!;
  const named = `0.${word}`;
  renameSync(
    join(folder, `_app/immutable/assets/${style}.css`),
    join(folder, `_app/immutable/assets/${named}.css`)
  );
  for (const file of filesOf(folder).filter((one) => /\.(html|js)$/.test(one))) {
    const text = read(file).replaceAll(style, named);
    writeFileSync(
      join(folder, file),
      file === 'nl/index.html' ? text.replace('<html', `<html data-word="${word}"`) : text
    );
  }
  const worker = readFileSync('scripts/finish/offline-worker.js', 'utf8');
  writeFileSync(
    join(folder, 'offline.js'),
    offlineWorker(worker, filesOf(folder), { base: '', langs: LANGS }, read)
  );
}

it('opens the walk without a network after one visit, in both languages, with all that it loads', async () => {
  await (await visit('/nl/')).close();
  await server.close();
  for (const lang of ['nl', 'en']) {
    const failed: string[] = [];
    const page = await context.newPage();
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(`${server.address}/${lang}/?from=friend#story`);
    await page.waitForFunction(() => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready);
    expect(await styled(page)).toBe(true);
    for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(500);
    expect(failed.filter((url) => !url.endsWith('/offline.js'))).toEqual([]);
    await page.close();
  }
});

it('keeps a page that was opened, and no page that was not', async () => {
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/sources/`);
  await expect.poll(() => kept(page)).toContain('/nl/sources/');
  await server.close();
  await page.reload();
  expect(await styled(page)).toBe(true);
  expect(await page.textContent('h1')).toBeTruthy();
  await expect(page.goto(`${server.address}/nl/claims/`)).rejects.toThrow();
});

it('leaves frames on other sites alone', async () => {
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/embed/story/`);
  await page.waitForLoadState('networkidle');
  expect((await kept(page)).filter((path) => path.includes('embed'))).toEqual([]);
  await server.close();
  await expect(page.reload()).rejects.toThrow();
});

it('shows a new build at once, and keeps it for the next time', async () => {
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/sources/`);
  await expect.poll(() => kept(page)).toContain('/nl/sources/');
  deploy('second');
  await page.goto(`${server.address}/nl/`);
  expect(await page.getAttribute('html', 'data-word')).toBe('second');
  expect(await styled(page)).toBe(true);
  await expect.poll(() => worker(page), { timeout: 20_000 }).toMatchObject({ waiting: 'installed' });
  // The new worker comes once no page of the old build is open: a page that asked for it would hold it back.
  const workers = await workersSeen();
  await expect.poll(workers).toEqual(['activated', 'installed']);
  await page.close();
  await expect.poll(workers, { timeout: 20_000 }).toEqual(['activated']);
  const later = await visit('/en/');
  await expect.poll(async () => (await later.evaluate(() => caches.keys())).length).toBe(1);
  await server.close();
  for (const path of ['/nl/', '/en/', '/nl/sources/']) {
    await later.goto(server.address + path);
    expect(await styled(later), path).toBe(true);
  }
  await later.goto(`${server.address}/nl/`);
  expect(await later.getAttribute('html', 'data-word')).toBe('second');
});

it('a page that is open while a new build comes finds what it loads to its end', async () => {
  const page = await visit('/nl/');
  const style = await page.evaluate(
    () => document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!.href
  );
  deploy('third');
  const other = await open('/nl/');
  await expect.poll(() => worker(other), { timeout: 20_000 }).toMatchObject({ waiting: 'installed' });
  expect(await page.evaluate((url) => fetch(url).then(({ ok }) => ok), style)).toBe(true);
});

it('a network that does not answer makes the reader wait a few seconds, not for ever', async () => {
  const page = await visit('/nl/');
  const at = port();
  await server.close();
  const silent = createServer(() => {}).listen(at, '127.0.0.1');
  try {
    await page.reload({ timeout: 9000, waitUntil: 'domcontentloaded' });
    expect(await styled(page)).toBe(true);
  } finally {
    await page.close();
    silent.close();
  }
});

it('a page that asks to log in is not kept in the place of the story', async () => {
  const page = await visit('/nl/');
  const words = read('nl/index.html');
  writeFileSync(join(folder, 'nl/index.html'), '<!doctype html><title>Wifi</title><h1>Log in</h1>');
  await page.reload();
  expect(await page.textContent('h1')).toBe('Log in');
  await page.waitForTimeout(300);
  await server.close();
  await page.goto(`${server.address}/nl/`);
  expect(await page.title()).toBe(/<title>([^<]*)/.exec(words)![1]);
});
