import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN } from '../own.ts';
import { atOnce } from './at-once.ts';
import { hasScript, hurryThrough, KINDS, NOTHING, unlucky } from './kinds.ts';
import { onStage, PHONE, wakeAll } from './page.ts';

const theatre = onStage();

const FAILURES: Record<string, (route: Route) => unknown> = {
  lost: (route) => route.abort(),
  'late for ever': () => {},
  late: (route) => setTimeout(() => void route.continue().catch(() => {}), 600),
  'cut off': (route) => route.fulfill({ contentType: 'text/javascript', body: 'void (' })
};
/** What all pages of the story share is lost in each way on two of them, on the others in the first two. */
const WAYS = Object.keys(FAILURES);
const waysOf = (kind: string) => (kind === 'walk' || kind === 'embedded story' ? WAYS : WAYS.slice(0, 2));

const nameOf = (url: URL | string) => new URL(url).pathname.split('/').at(-1)!;
const CHAPTERS = new RegExp(`^(${OWN.in.nl.places.walk.map(({ id }) => id).join('|')})(?=[.-])`);
const sortOf = (name: string) => name.replace(CHAPTERS, 'chapter').replace(/\..*/, '');

/** Files of these sorts at least a page asks for while it is read. */
const FOLLOWS = ['wake', 'story', 'chapter', 'chapter-points', 'pointing', 'interactives'];
const SORTS: Record<string, string[]> = {
  walk: ['live', ...FOLLOWS],
  dossier: ['live', ...FOLLOWS],
  chart: ['take', 'live', 'pointing', 'chapter-real-points'],
  // Its own, and those of the frame that it shows.
  builder: ['builder', 'builder-live', 'wake', 'story', 'embed-live'],
  'embedded story': ['embed-live', ...FOLLOWS],
  'embedded chapter': ['embed-live', ...FOLLOWS],
  'embedded dossier': ['embed-live', ...FOLLOWS],
  'embedded chart': ['wake', 'chart', 'embed-live', 'pointing', 'chapter-real-points'],
  'embedded simulator': ['wake', 'story', 'embed-live', 'interactives']
};

/** Scripts, and the styles of the running page, that a page asked for while it was read; of those of chapters the first of each sort. */
async function asked(kind: string, path: string): Promise<{ file: string; isNeeded: boolean }[]> {
  const sorts = new Map<string, string>();
  const { page } = await theatre.open(path, {
    viewport: PHONE,
    before: (page) =>
      page.on('request', (request) => {
        const name = nameOf(request.url());
        if (/\/run\/.*\.js$|\/[\w-]*live\.[\w-]+\.css$/.test(request.url()) && !sorts.has(sortOf(name)))
          sorts.set(sortOf(name), name);
      })
  });
  await hurryThrough(page, true);
  if ((await page.locator('.walk[data-scenes], .interactive').count()) > 0) await wakeAll(page);
  // A chart in a frame points once a pointer is over it.
  await page.mouse.move(100, 100);
  await expect.poll(() => [...sorts.keys()]).toEqual(expect.arrayContaining(SORTS[kind]!));
  const needed = await page.$$eval('script[src], link[rel~="alternate"][rel~="stylesheet"]', (all) =>
    all
      .map((one) => [one.getAttribute('src'), one.getAttribute('href'), one.dataset.story].join(' '))
      .join(' ')
  );
  return [...sorts.values()].map((file) => ({ file, isNeeded: needed.includes(file) }));
}

describe.each(Object.entries(KINDS).filter(([kind]) => hasScript(kind)))('%s', (kind, path) => {
  it('is whole without any one of the files that it asks for as it runs', async () => {
    const tries = (await asked(kind, path)).flatMap((file) => waysOf(kind).map((way) => ({ ...file, way })));
    const found = await atOnce(tries, 8, async ({ file, isNeeded, way }) => {
      const before = (page: Page) => page.route((url) => nameOf(url) === file, FAILURES[way]!);
      const wakes = way === 'late' || !isNeeded;
      const amiss = await unlucky(theatre, path, before, { wakes, mayComplain: true });
      return { file, way, wakes, amiss };
    });
    expect(found).toEqual(found.map((one) => ({ ...one, amiss: { ...NOTHING, awake: one.wakes } })));
  });
});

it.each(Object.entries(KINDS).filter(([kind]) => !hasScript(kind)))('%s asks for none', async (_, path) => {
  const { page } = await theatre.open(path);
  expect(await page.locator('script[src]').count()).toBe(0);
});
