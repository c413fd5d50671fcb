/** After one visit the walk is read without a network; a new build is seen at once, and takes nothing from a page that is open. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it, type TestContext } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';
import { loadedBy } from '../../scripts/finish/loaded.ts';
import { offlineWorker } from '../../scripts/finish/offline.ts';
import { serve } from '../../scripts/serve.mjs';
import { LANGS, OWN } from '../own.ts';
import { launchChromium } from './engines.ts';
import { wakeAll } from './page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

const DOSSIER = `/nl/chapter/${[...OWN.in.nl!.places.dossiers.keys()][0]}/`;
const READY = () => (globalThis as { story?: { ready: Promise<boolean> } }).story?.ready;
/** How far the workers of the page are. */
const worker = (page: Page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return { active: found?.active?.state, waiting: found?.waiting?.state };
  });
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname);
  });

/** The page wears its style: its typeface is the story's. */
const styled = (page: Page) =>
  page.evaluate(() =>
    document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily.includes('Newsreader'))
  );

/** A reader of a story that has a folder and an address of its own, for one test: others run at the same time. */
async function begin({ expect, onTestFinished }: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const putBuild = () =>
    cpSync('build', folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  putBuild();
  const server = await serve(folder);
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await server.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  });
  /** All builds of a story stand at one address. */
  const port = Number(new URL(server.address).port);
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  };
  /** Visits a page, and waits until everything is kept. */
  const visit = async (path: string): Promise<Page> => {
    const page = await open(path);
    await expect.poll(() => worker(page), { timeout: 20_000 }).toMatchObject({ active: 'activated' });
    return page;
  };
  /** What the browser tells, from a page outside the story, of the workers that are not gone. */
  const workersSeen = async (): Promise<() => string[]> => {
    const session = await context.newCDPSession(await context.newPage());
    const seen = new Map<string, string>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, status } of versions)
        if (scriptURL.startsWith(server.address)) seen.set(versionId, status);
    });
    await session.send('ServiceWorker.enable');
    return () => [...seen.values()].filter((status) => status !== 'redundant').sort();
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  /** Another build at the same address: other words in one page, and the style of all under another name; what was before is gone. */
  const deploy = (word: string): void => {
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
  };
  return { expect, folder, server, context, port, putBuild, open, visit, workersSeen, read, deploy };
}

/** What Chromium says of how each script was compiled, while something is done. */
async function compiled(page: Page, during: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const session = await page.context().newCDPSession(page);
  const events: { name: string; args: { data?: Record<string, unknown> } }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  const done = new Promise((finish) => session.once('Tracing.tracingComplete', finish));
  const categories = ['v8', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories } });
  await during();
  await session.send('Tracing.end');
  await done;
  return events.flatMap(({ name, args }) => (name === 'v8.compile' && args.data ? [args.data] : []));
}

it('a script that is kept is compiled beside the page, not taken in whole', async (test) => {
  const { expect, visit } = await begin(test);
  const page = await visit('/nl/');
  const compiles = await compiled(page, async () => {
    await page.evaluate(() => document.querySelector('[data-interactive]')!.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('[data-interactive].on'));
  });
  const [interactives] = compiles.filter(({ url }) => String(url).includes('/run/interactives.'));
  expect(interactives).toBeDefined();
  expect(interactives).not.toHaveProperty('consumedCacheSize');
});

it.concurrent(
  'opens the walk without a network after one visit, in both languages, with all that it loads',
  async (test) => {
    const { expect, server, context, visit } = await begin(test);
    await (await visit('/nl/')).close();
    await server.close();
    for (const lang of ['nl', 'en']) {
      const failed: string[] = [];
      const page = await context.newPage();
      page.on('requestfailed', (request) => failed.push(request.url()));
      await page.goto(`${server.address}/${lang}/?from=friend#story`);
      await page.waitForFunction(READY);
      expect(await styled(page)).toBe(true);
      await wakeAll(page);
      expect(failed.filter((url) => !url.endsWith('/offline.js'))).toEqual([]);
      await page.close();
    }
    const page = await context.newPage();
    await page.goto(`${server.address}/`);
    await page.waitForURL(/\/(nl|en)\/$/);
  }
);

it.concurrent(
  'keeps the dossier with which the reader came, opened before there was a worker',
  async (test) => {
    const { expect, server, open, visit } = await begin(test);
    await (await visit(DOSSIER)).close();
    await server.close();
    const page = await open(DOSSIER);
    await page.waitForFunction(READY);
    expect(await styled(page)).toBe(true);
  }
);

it.concurrent('keeps a page that was opened, and no page that was not', async (test) => {
  const { expect, folder, server, visit } = await begin(test);
  // As at some stores of files: there is nothing at the root.
  rmSync(join(folder, 'index.html'));
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/sources/`);
  await expect.poll(() => kept(page)).toContain('/nl/sources/');
  await server.close();
  await page.reload();
  expect(await styled(page)).toBe(true);
  expect(await page.textContent('h1')).toBeTruthy();
  await expect(page.goto(`${server.address}/nl/claims/`)).rejects.toThrow();
});

it.concurrent('leaves frames on other sites alone', async (test) => {
  const { expect, server, open, visit } = await begin(test);
  const frame = await open('/nl/embed/story/');
  await frame.waitForFunction(READY);
  expect(await frame.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/embed/story/`);
  await page.waitForLoadState('networkidle');
  expect((await kept(page)).filter((path) => path.includes('embed'))).toEqual([]);
  await server.close();
  await expect(page.reload()).rejects.toThrow();
});

it.concurrent('shows a new build at once, and keeps it for the next time', async (test) => {
  const { expect, server, visit, workersSeen, deploy } = await begin(test);
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

it.concurrent('a new build that first runs without a network still has what was opened', async (test) => {
  const { expect, server, context, visit, workersSeen, deploy } = await begin(test);
  const page = await visit('/nl/');
  await page.goto(server.address + DOSSIER);
  await expect.poll(() => kept(page)).toContain(DOSSIER);
  deploy('third');
  await page.goto(`${server.address}/nl/`);
  await expect.poll(() => worker(page), { timeout: 20_000 }).toMatchObject({ waiting: 'installed' });
  // Opened since the new build was installed, by the worker of the one before.
  await page.goto(`${server.address}/nl/sources/`);
  await expect.poll(() => kept(page)).toContain('/nl/sources/');
  const workers = await workersSeen();
  await server.close();
  await page.close();
  await expect.poll(workers, { timeout: 20_000 }).toEqual(['activated']);
  const later = await context.newPage();
  for (const path of ['/nl/', '/en/', DOSSIER, '/nl/sources/']) {
    await later.goto(server.address + path);
    expect(await styled(later), path).toBe(true);
  }
  expect(await later.evaluate(() => caches.keys())).toHaveLength(1);
});

it.concurrent('a new build that is taken back is gone, with and without a network', async (test) => {
  const { expect, folder, server, putBuild, open, visit, workersSeen, deploy } = await begin(test);
  const page = await visit('/nl/');
  deploy('fourth');
  await page.reload();
  expect(await page.getAttribute('html', 'data-word')).toBe('fourth');
  await expect.poll(() => worker(page), { timeout: 20_000 }).toMatchObject({ waiting: 'installed' });
  const workers = await workersSeen();
  await page.close();
  await expect.poll(workers, { timeout: 20_000 }).toEqual(['activated']);
  rmSync(folder, { recursive: true });
  putBuild();
  const back = await open('/nl/');
  expect(await back.getAttribute('html', 'data-word')).toBeNull();
  await expect.poll(() => worker(back), { timeout: 20_000 }).toMatchObject({ waiting: 'installed' });
  await back.close();
  await expect.poll(workers, { timeout: 20_000 }).toEqual(['activated']);
  await server.close();
  const later = await open('/nl/');
  expect(await later.getAttribute('html', 'data-word')).toBeNull();
  expect(await styled(later)).toBe(true);
});

it.concurrent('lets go of a page that is no more', async (test) => {
  const { expect, folder, server, visit } = await begin(test);
  const page = await visit('/nl/');
  await page.goto(`${server.address}/nl/sources/`);
  await expect.poll(() => kept(page)).toContain('/nl/sources/');
  rmSync(join(folder, 'nl/sources'), { recursive: true });
  await page.reload();
  await expect.poll(() => kept(page)).not.toContain('/nl/sources/');
});

it.concurrent.for(['/nl/', DOSSIER])(
  '%s, open while a new build comes and what it loads is taken away, is read to its end',
  async (path, test) => {
    const { expect, folder, visit, read } = await begin(test);
    const page = await visit(path);
    const files = filesOf(folder);
    const loaded = loadedBy([`${path.slice(1)}index.html`], files, read).filter(
      (file) => !file.endsWith('.html')
    );
    expect(loaded.length).toBeGreaterThan(10);
    for (const place of ['_app', 'run']) rmSync(join(folder, place), { recursive: true });
    const lost = await page.evaluate(
      (all) =>
        Promise.all(all.map((url) => fetch(url).then(({ ok }) => (ok ? [] : [url])))).then((of) => of.flat()),
      loaded.map((file) => `/${file}`)
    );
    expect(lost).toEqual([]);
  }
);

it.concurrent(
  'a network that does not answer makes the reader wait a few seconds, not for ever',
  async (test) => {
    const { expect, server, port, visit } = await begin(test);
    const page = await visit('/nl/');
    const at = port;
    await server.close();
    const silent = createServer(() => {}).listen(at, '127.0.0.1');
    try {
      await page.reload({ timeout: 20_000, waitUntil: 'domcontentloaded' });
      expect(await styled(page)).toBe(true);
    } finally {
      await page.close();
      silent.close();
    }
  }
);

it.concurrent('a host that fails is no reason to show what it says', async (test) => {
  const { expect, server, port, visit } = await begin(test);
  const page = await visit('/nl/');
  const at = port;
  await server.close();
  const broken = createHttp((_, response) => response.writeHead(503).end('Busy')).listen(at, '127.0.0.1');
  try {
    await page.reload();
    expect(await styled(page)).toBe(true);
  } finally {
    broken.closeAllConnections();
    broken.close();
  }
});

it.concurrent('a page that asks to log in is not kept in the place of the story', async (test) => {
  const { expect, folder, server, visit, read } = await begin(test);
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
