/** Who comes back while the script of the page is still on its way: to their place, and from there on to where they go. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onStage, PHONE, ready, settle } from './page.ts';

const theatre = onStage();
const STEP = 'narco-market';

const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
  'on a reload': (page) => page.reload(),
  'on the way back': async (page) => {
    await page.goto(`${theatre.address()}/nl/chart/price-real/`);
    await page.goBack();
  },
  'by an address': async (page) => {
    await page.goto('about:blank');
    await page.goto(`${theatre.address()}/nl/#${STEP}`);
  }
};

it.each(Object.keys(WAYS))('%s: there, and whoever goes on is not taken back', async (way) => {
  for (const goesOn of [false, true]) {
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
    const [was, there] = [await toStep(), await scrolled()];
    release();
    await ready(page);
    // So long may a browser still put the window elsewhere.
    await page.waitForTimeout(600);
    expect(there).toBeGreaterThan(5000);
    if (goesOn) expect(Math.abs((await toStep()) - was)).toBeLessThanOrEqual(2);
    else expect(Math.abs((await toStep()) - stood)).toBeLessThanOrEqual(4);
  }
});
