import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN } from '../own.ts';
import { hurryThrough, KINDS, NOTHING, unlucky } from './kinds.ts';
import { onStage, PHONE } from './page.ts';

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
/** Scripts, and the styles of the running page, that a page asked for while it was read; of those of chapters the first of each sort. */
async function asked(path: string): Promise<string[]> {
  const sorts = new Map<string, string>();
  const { page, complaints } = await theatre.open(path, {
    viewport: PHONE,
    hangs: true,
    before: (page) =>
      page.on('request', (request) => {
        const name = nameOf(request.url());
        const sort = name.replace(CHAPTERS, 'chapter').replace(/\..*/, '');
        if (/\/run\/.*\.js$|\/[\w-]*live\.[\w-]+\.css$/.test(request.url()) && !sorts.has(sort))
          sorts.set(sort, name);
      })
  });
  await hurryThrough(page);
  complaints.length = 0;
  return [...sorts.values()];
}

describe.each(Object.entries(KINDS))('%s', (kind, path) => {
  it('is whole without any one of the files that it asks for as it runs', async () => {
    const files = await asked(path);
    const found: Record<string, object> = {};
    for (const way of waysOf(kind))
      await Promise.all(
        files.map(async (file) => {
          const before = (page: Page) => page.route((url) => nameOf(url) === file, FAILURES[way]!);
          found[`${file} ${way}`] = await unlucky(theatre, path, before);
        })
      );
    // Claims and sources have no script.
    expect(files.length).toBeGreaterThan(/claims|sources/.test(kind) ? -1 : 1);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((which) => [which, NOTHING])));
  });
});
