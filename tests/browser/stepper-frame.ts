import type { Page } from 'playwright-core';
import { host, type Hosted, inMode } from './embed-host.ts';
import type { Stage } from './page.ts';

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
export async function bareFrame(
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
