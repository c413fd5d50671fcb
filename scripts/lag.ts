/**
 * How far a pinned story lags behind the article that it is in.
 *
 *   npm run build && node scripts/lag.ts
 *
 * The wheel is turned over an article with the frame in it. Article and frame each note at the start of every frame of
 * animation where they are. For every place that the article came to, the lag is the number of frames that the article showed
 * until the story was there as well, and the time that took; one of more than three frames is a stall. A machine with much else
 * to do shows fewer frames a second, and each lasts longer.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHAPTER, lines, pinnedFrame } from '../tests/browser/embed-article.ts';
import { publish } from '../tests/browser/embed-host.ts';
import { ENGINES, type Engine, type Tab } from '../tests/browser/engines.ts';
import { serve } from './serve.mjs';

/** What the wheel turns at once, in px, and how often it does. */
const TURN = 30;
const TURNS = 150;
/** Clocks of two processes differ by less than this, in ms. */
const CLOCKS = 8;
const STALL = 3;

/** When a page was where: ms of the clock, px. */
type Track = [time: number, place: number][];

/** A host with other work to do: it blocks 100 of every 250 ms. */
const BUSY = `<script>setInterval(() => { for (const end = performance.now() + 100; performance.now() < end;); }, 250)</script>`;

interface Row {
  what: string;
  engine: string;
  head?: string;
  throttle?: number;
}
const ROWS: Row[] = [
  { what: 'Chromium', engine: 'Chromium' },
  { what: 'Chromium, processor 6 times as slow', engine: 'Chromium', throttle: 6 },
  { what: 'Chromium, article busy 100 of 250 ms', engine: 'Chromium', head: BUSY },
  { what: 'Firefox', engine: 'Firefox' },
  { what: 'WebKit', engine: 'WebKit' }
];

/** Begins to note where the article has the frame's box, and where the frame's own page is. Both run in a page. */
function trackHost(): void {
  const box = document.querySelector('[data-story-embed]')!;
  const frame = box.querySelector('iframe')!;
  const track: Track = [];
  Object.assign(window, { track });
  const note = (now: number) => {
    track.push([
      performance.timeOrigin + now,
      frame.getBoundingClientRect().top - box.getBoundingClientRect().top
    ]);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
function trackStory(): void {
  const track: Track = [];
  Object.assign(window, { track });
  const note = (now: number) => {
    track.push([performance.timeOrigin + now, window.scrollY]);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
const tracked = () => (window as unknown as { track: Track }).track;

interface Lag {
  frames: number;
  ms: number;
}

/** The lag of each place of the host's; both only ever go on. */
function lags(host: Track, story: Track): Lag[] {
  return host.flatMap(([time, place], index) => {
    const before = host[index - 1]?.[1] ?? 0;
    const there = story.find(([when, at]) => when >= time - CLOCKS && at >= place - 1);
    if (place <= before + 0.5 || !there) return [];
    const frames = host.filter(([when]) => when > time + CLOCKS && when <= there[0] + CLOCKS).length;
    return [{ frames, ms: Math.max(0, there[0] - time) }];
  });
}

async function pinned(tab: Tab): Promise<void> {
  for (
    const end = Date.now() + 20_000;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 100))
  ) {
    const most = await tab
      .story(() =>
        document.documentElement.dataset.mode === 'pinned' ? document.documentElement.scrollHeight : 0
      )
      .catch(() => 0);
    if (most > 3000) return;
  }
  throw new Error('the story was not pinned');
}

async function measure(tab: Tab): Promise<Lag[]> {
  await pinned(tab);
  await tab.host(() =>
    window.scrollTo(0, document.querySelector('[data-story-embed]')!.getBoundingClientRect().top + 100)
  );
  await new Promise((done) => setTimeout(done, 500));
  await tab.host(trackHost);
  await tab.story(trackStory);
  for (let turn = 0; turn < TURNS; turn++) await tab.wheel(TURN);
  await new Promise((done) => setTimeout(done, 500));
  return lags(await tab.host(tracked), await tab.story(tracked));
}

function report(what: string, all: Lag[]): void {
  const frames = all.map((lag) => lag.frames).sort((a, b) => a - b);
  const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(share * frames.length))];
  const stalls = `${frames.filter((lag) => lag > STALL).length} of ${frames.length}`;
  const longest = Math.max(...all.map(({ ms }) => ms)).toFixed(0);
  const cells = [at(0.5), at(0.95), at(1), stalls, `${longest} ms`];
  console.log(what.padEnd(38) + cells.map((cell) => String(cell).padStart(11)).join(''));
}

if (!existsSync('build/embed.js')) {
  console.error('There is no build: npm run build');
  process.exit(1);
}
const story = await serve(resolve('build'));
const heads = ['median', '95%', 'most', 'stalls', 'longest'];
console.log('frames behind the article'.padEnd(38) + heads.map((head) => head.padStart(11)).join(''));
for (const { name, missing, start } of ENGINES) {
  if (missing.length > 0) {
    console.log(`${name}: not on this machine (no ${missing.join(', no ')})`);
    continue;
  }
  const engine: Engine = await start();
  for (const { what, head = '', throttle } of ROWS.filter((row) => row.engine === name)) {
    const html = (site: string) =>
      `<!doctype html><title>Krant</title><link rel="icon" href="data:,"><style>body { font: 18px/1.5 serif }</style>
       ${head}<body>${lines(9)}${pinnedFrame(site, CHAPTER)}${lines(40, 'q')}`;
    const host = await publish({ html }, story.address);
    const tab = await engine.open(host.address);
    if (throttle) await tab.slow?.(throttle);
    report(what, await measure(tab));
    await tab.close();
    await host.close();
  }
  await engine.close();
}
await story.close();
