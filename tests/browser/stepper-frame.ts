import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { host, type Hosted, inMode } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

export const BARE = '/en/embed/chapter/price/';
/** Without the wait for a host that might answer. */
export const CHAPTER = `${BARE}?mode=stepper`;

export type Frame = [
  width: number,
  height: number,
  path?: string,
  options?: object,
  before?: (page: Page) => Promise<unknown>
];

/** A page with a frame of a size in which nobody answers, tall enough to be scrolled itself. */
async function bareFrame(
  theatre: Stage,
  ...[width, height, path = CHAPTER, options = {}, before]: Frame
): Promise<Hosted> {
  const opened = await host(
    theatre,
    {
      html: (site) => `<!doctype html><title>News</title><body style="margin:0">
        <iframe src="${site}${path}" width="${width}" height="${height}" style="border:0;display:block"></iframe>
        <p style="height:3000px">On.</p>`
    },
    { viewport: { width: Math.max(width, 320), height: 800 }, ...options },
    before
  );
  await inMode(opened, 'stepper');
  return opened;
}

/** Opens such pages for the tests of a file, one at a time; each is closed after its test. */
export function onBareFrame() {
  let theatre: Stage;
  let hosted: Hosted | undefined;
  beforeAll(async () => void (theatre = await stage()));
  afterAll(() => theatre.close());
  afterEach(() => hosted?.close());
  return {
    bare: async (...asked: Frame): Promise<Hosted> => (hosted = await bareFrame(theatre, ...asked)),
    /** The one that is open. */
    hosted: (): Hosted => hosted!,
    /** A page by itself. */
    open: (path: string) => theatre.open(path)
  };
}
