/** Who comes back while the script of the page is still on its way: to their place, and from there on to where they go. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onStage, PHONE, ready, settle } from './page.ts';

const theatre = onStage();
const STEP = 'narco-market';

/** A page is not loaded before the script has come that it asked for. */
const COMMIT = { waitUntil: 'commit' } as const;
const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
  'on a reload': (page) => page.reload(COMMIT),
  'on the way back': async (page) => {
    await page.goto(`${theatre.address()}/nl/chart/price-real/`);
    await page.goBack(COMMIT);
  },
  'by an address': async (page) => {
    await page.goto('about:blank');
    await page.goto(`${theatre.address()}/nl/#${STEP}`, COMMIT);
  }
};

it.each(Object.keys(WAYS))('%s: there, and whoever goes on is not taken back', async (way) => {
  const comeBack = async (goesOn: boolean) => {
    const { page } = await theatre.open('/nl/', { viewport: PHONE });
    await ready(page);
    await page.mouse.move(200, 700);
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
    const toStep = () => page.$eval(`#${STEP}`, (step) => Math.round(step.getBoundingClientRect().top));
    await page.$eval(`#${STEP}`, (step) => step.scrollIntoView({ behavior: 'instant' }));
    await settle(page);
    const stood = await toStep();

    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/run/story.*', (route) => held.then(() => route.continue()));
    await Promise.all([page.waitForRequest('**/run/story.*'), WAYS[way]!(page)]);
    await settle(page);
    if (goesOn) {
      const before = await scrolled();
      await page.mouse.wheel(0, 600);
      await expect.poll(scrolled).toBe(before + 600);
    }
    /** The words in the middle of the window: what stands above them may become higher as the page wakes. */
    const words = await page.evaluateHandle(() =>
      [...document.querySelectorAll('[data-step] > p')].find(
        (one) => one.getBoundingClientRect().top > innerHeight / 2
      )
    );
    const toWords = () => words.evaluate((one) => Math.round(one!.getBoundingClientRect().top));
    const [was, there] = [await toWords(), await scrolled()];
    release();
    await ready(page);
    // So long may a browser still put the window elsewhere.
    await page.waitForTimeout(600);
    expect(there).toBeGreaterThan(5000);
    if (goesOn) expect(Math.abs((await toWords()) - was)).toBeLessThanOrEqual(2);
    else expect(Math.abs((await toStep()) - stood)).toBeLessThanOrEqual(4);
  };
  await Promise.all([comeBack(false), comeBack(true)]);
});
