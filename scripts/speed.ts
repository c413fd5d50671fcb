/**
 * How fast the story is, on this machine at this moment.
 *
 *   npm run build && node scripts/speed.ts
 *
 * Lighthouse (mobile, median of five) for four kinds of page; frames and long tasks while the walk is scrolled, and its start, with
 * the processor at full speed and 4 and 6 times as slow; memory after ten walks; a build from clean and one after a word. Prints a
 * table beside the last one, which is kept in test-results/speed.json. Figures of a machine with other work to do mean little.
 */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { placeOf } from '#lib/files/place.ts';
import { launchChromium } from '../tests/browser/engines.ts';
import { chromiumPath } from './install.mjs';
import { serve } from './serve.mjs';

const KEPT = 'test-results/speed.json';
const LIGHTHOUSE = 'node_modules/.bin/lighthouse';
const WALK = '/nl/';
const PAGES = {
  walk: WALK,
  dossier: '/nl/chapter/price/',
  chart: '/nl/chart/price-real/',
  embed: '/nl/embed/story/'
};
const PHONE = { width: 390, height: 844 };
const RUNS = 5;
const WALKS = 10;
/** How far a frame of scrolling goes, in px. */
const STEP = 20;

type Results = Record<string, number>;

const ranked = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
const median = (values: number[]): number => ranked(values, 0.5);

/** One run of Lighthouse: its score from 0 to 1, largest contentful paint and blocking time in ms, shift without a unit. */
interface Report {
  categories: { performance: { score: number } };
  audits: Record<string, { numericValue: number }>;
}

async function lighthouse(address: string): Promise<Results> {
  if (!existsSync(LIGHTHOUSE)) return {};
  const folder = mkdtempSync(join(tmpdir(), 'speed-'));
  const results: Results = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run++) {
      const file = join(folder, `${name}-${run}.json`);
      const args = [address + path, '--quiet', '--only-categories=performance', '--output=json'];
      const flags = ['--chrome-flags=--headless=new --no-sandbox', `--output-path=${file}`];
      await program(LIGHTHOUSE, [...args, ...flags], { CHROME_PATH: chromiumPath() });
      reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
    }
    const of = (audit: string) => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
    results[`${name}: Lighthouse, performance`] = median(
      reports.map((one) => one.categories.performance.score)
    );
    results[`${name}: largest paint, ms`] = of('largest-contentful-paint');
    results[`${name}: blocked, ms`] = of('total-blocking-time');
    results[`${name}: shift`] = of('cumulative-layout-shift');
  }
  rmSync(folder, { recursive: true });
  return results;
}

/** Runs a program to its end. Does not block: the server of the story runs in this process. Throws with what it complained of. */
const program = (name: string, args: string[], env: Record<string, string | undefined>): Promise<void> =>
  new Promise((resolve, reject) =>
    execFile(name, args, { env: { ...process.env, ...env }, timeout: 180_000, maxBuffer: 1e8 }, (error) =>
      error ? reject(error) : resolve()
    )
  );

async function opened(browser: Browser, address: string, slow: number): Promise<[Page, CDPSession]> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration))
    ).observe({
      type: 'longtask',
      buffered: true
    });
    Object.assign(window, { tasks });
  });
  await page.goto(address + WALK, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  return [page, session];
}

/** Scrolls to the end, a step a frame; the time of each frame in ms, and of each long task. */
const scrolled = (page: Page): Promise<{ frames: number[]; tasks: number[] }> =>
  page.evaluate(
    (step) =>
      new Promise((done) => {
        const { tasks } = window as unknown as { tasks: number[] };
        tasks.length = 0;
        const frames: number[] = [];
        let last = performance.now();
        const go = (now: number) => {
          frames.push(now - last);
          last = now;
          const before = scrollY;
          scrollBy({ top: step, behavior: 'instant' });
          if (scrollY > before) requestAnimationFrame(go);
          else done({ frames: frames.slice(1), tasks: [...tasks] });
        };
        requestAnimationFrame(go);
      }),
    STEP
  );

async function moving(browser: Browser, address: string): Promise<Results> {
  const results: Results = {};
  for (const slow of [1, 4, 6]) {
    const [page] = await opened(browser, address, slow);
    const start = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    const { frames, tasks } = await scrolled(page);
    const name = slow === 1 ? 'full speed' : `${slow} times as slow`;
    results[`${name}: long tasks at the start, ms`] = start.reduce((sum, ms) => sum + ms, 0);
    results[`${name}: 95 % of frames within, ms`] = ranked(frames, 0.95);
    results[`${name}: longest frame, ms`] = ranked(frames, 1);
    results[`${name}: long tasks while scrolling`] = tasks.length;
    await page.context().close();
  }
  return results;
}

async function memory(browser: Browser, address: string): Promise<Results> {
  const [page, session] = await opened(browser, address, 1);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return ((await session.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize / 1024 / 1024;
  };
  await scrolled(page);
  const once = await used();
  for (let walk = 1; walk < WALKS; walk++) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await scrolled(page);
  }
  const results = { 'memory after a walk, MB': once, [`memory after ${WALKS} walks, MB`]: await used() };
  await page.context().close();
  return results;
}

/** Seconds: from clean, and after a word. Of a copy of the debate, in a folder of its own: what is here stays. */
async function builds(): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const debate = join(folder, 'debate');
  cpSync(placeOf('').data, placeOf(debate).data, { recursive: true });
  cpSync(placeOf('').content, placeOf(debate).content, { recursive: true });
  const build = async (): Promise<number> => {
    const from = performance.now();
    await program('npm', ['run', '--silent', 'build'], { DEBATE: debate, BUILD_DIR: join(folder, 'build') });
    return (performance.now() - from) / 1000;
  };
  rmSync('.svelte-kit', { recursive: true, force: true });
  const clean = await build();
  const [last = ''] = globSync(join(placeOf(debate).content, '*', '*.md'))
    .toSorted()
    .slice(-1);
  writeFileSync(last, readFileSync(last, 'utf8').replace(/^[A-Z].*\.$/m, '$& Woord.'));
  const results = { 'build from clean, s': clean, 'build after a word, s': await build() };
  rmSync(folder, { recursive: true });
  return results;
}

if (!existsSync('build/index.html')) throw new Error('There is no build: npm run build');
if (!existsSync(LIGHTHOUSE))
  console.log('Lighthouse is not here (npm install --no-save lighthouse): its figures are left out.');
const before = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Results) : {};
const site = await serve(resolve('build'));
const browser = await launchChromium();
const now: Results = {
  ...(await lighthouse(site.address)),
  ...(await moving(browser, site.address)),
  ...(await memory(browser, site.address)),
  ...(await builds())
};
await browser.close();
await site.close();
mkdirSync('test-results', { recursive: true });
writeFileSync(KEPT, JSON.stringify(now, null, 2));
const shown = (value: number | undefined) =>
  (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0)).padStart(10);
console.log(`${''.padEnd(48)}${'now'.padStart(10)}${'before'.padStart(10)}`);
for (const [what, value] of Object.entries(now))
  console.log(what.padEnd(48) + shown(value) + shown(before[what]));
