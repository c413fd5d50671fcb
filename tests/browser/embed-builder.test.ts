/** The page on which a publisher builds the code for an article. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastOf, PAPER } from '#lib/embed/accent.ts';
import { violations } from './axe.ts';
import { onStage, PHONE, SMALL } from './page.ts';

const theatre = onStage();
const open = async (options = {}, lang = 'en'): Promise<Page> => {
  const { page } = await theatre.open(`/${lang}/embed/`, options);
  if (!('javaScriptEnabled' in options)) {
    await page.waitForSelector('.outcome textarea');
    await page.click('.build summary');
  }
  return page;
};
const code = (page: Page) => page.inputValue('.outcome textarea');
const preview = (page: Page) => page.locator('.room iframe');

it('every choice is in the code, and in the preview', async () => {
  const page = await open();
  await page.getByLabel('Nederlands').check();
  await page.selectOption('#what', 'chapter/price');
  await page.getByRole('radio', { name: /^Step by step/ }).check();
  await page.fill('#height', '700');
  await page.getByLabel('Always dark').check();
  await page.locator('input[name=coloured]').check();
  await page.fill('input[type="color"]', '#ffee00');
  const written = await code(page);
  expect(written).toContain('/nl/embed/chapter/price/?mode=stepper&amp;theme=dark&amp;accent=ffee00"');
  expect(written).toContain('height="700"');
  const frame = page.frameLocator('.room iframe');
  await frame.locator('html[data-mode="stepper"][data-theme="dark"]').waitFor({ state: 'attached' });
  expect(await preview(page).getAttribute('sandbox')).toBe('allow-scripts');
  // What is told of the colour is what the frame wears.
  const told = (await page.textContent('.colour small'))!.match(/#[0-9a-f]{6}/g)!;
  const worn = await frame.locator('html').evaluate((root) => root.style.getPropertyValue('--accent-light'));
  expect(told[0]).toBe(worn);
  expect(contrastOf(told[0]!, PAPER.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(told[1]!, PAPER.dark)).toBeGreaterThanOrEqual(4.5);
});

it('the preview of a part is as high as the part, in every width that is drawn or keyed', async () => {
  const page = await open();
  await page.selectOption('#what', 'chart/price-real');
  await page.getByRole('radio', { name: /^In full length/ }).check();
  const height = async () => Number(await preview(page).getAttribute('height'));
  await expect.poll(height, { timeout: 10_000 }).not.toBe(560);
  const wide = await height();
  await page.focus('#width');
  for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowLeft');
  expect(await preview(page).getAttribute('width')).toBe('340');
  await expect.poll(height, { timeout: 10_000 }).toBeLessThan(wide);
  await page.locator('.edge').hover({ position: { x: 8, y: 60 } });
  const edge = (await page.locator('.edge').boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(edge.x + 108, edge.y + 60, { steps: 4 });
  await page.mouse.up();
  expect(await preview(page).getAttribute('width')).toBe('440');
});

it('keeps the choice in its own address, and clamps a height as the code does', async () => {
  const page = await open();
  await page.selectOption('#what', 'chapter/price');
  await page.getByRole('radio', { name: /^Step by step/ }).check();
  await page.fill('#height', '4000');
  await page.getByLabel('As the reader').check();
  await page.locator('#height').blur();
  expect(await page.inputValue('#height')).toBe('1000');
  const written = await code(page);
  expect(written).toContain('height="1000"');
  expect(await preview(page).getAttribute('height')).toBe('1000');
  await page.reload();
  await page.waitForSelector('.outcome textarea');
  expect(await code(page)).toBe(written);
});

it('begins as usual where its address asks for what there is not', async () => {
  const { page } = await theatre.open('/nl/embed/?lang=fr&what=chapter/none');
  await page.waitForSelector('.outcome textarea');
  expect(await page.inputValue('#what')).toBe('story');
  expect(await code(page)).toContain('/nl/embed/story/"');
});

it('a height that is emptied stays so until the field is left', async () => {
  const page = await open();
  const usual = await page.inputValue('#height');
  await page.fill('#height', '');
  expect(await page.inputValue('#height')).toBe('');
  expect(await code(page)).toContain(`height="${usual}"`);
  await page.locator('#height').pressSequentially('72');
  expect(await page.inputValue('#height')).toBe('72');
  await page.fill('#height', '');
  await page.locator('#height').blur();
  expect(await page.inputValue('#height')).toBe(usual);
});

it('is chosen on in where the browser lets the address be changed no more', async () => {
  const before = (opened: Page) =>
    opened.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
  const page = await open({ before });
  await page.selectOption('#what', 'chapter/price');
  expect(await preview(page).getAttribute('title')).toBe(
    await page.$eval('#what', (list: HTMLSelectElement) => list.selectedOptions[0]!.textContent)
  );
});

it('where it fails, the code that stands ready is seen', async () => {
  const before = (opened: Page) =>
    opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'URLSearchParams'));
  const { page } = await theatre.open('/en/embed/', { before });
  await page.waitForSelector('html[data-ran]', { state: 'attached' });
  await page.waitForSelector('.ready pre', { timeout: 5000 });
  expect(await page.isVisible('.build')).toBe(false);
});

it('says that the clipboard refused, and what to do then', async () => {
  const page = await open({
    before: (opened: Page) =>
      opened.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })
      )
  });
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await page.getByText('Copying is not allowed here').waitFor();
  const selected = await page.$eval('.outcome textarea', (area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd)
  );
  expect(selected).toBe(await code(page));
});

it('tells what a reader fetches, and is opened with a chart from its page', async () => {
  const page = await open();
  const told = page.getByText(/A reader fetches \d+ KB/);
  await told.waitFor();
  const weight = async () => Number.parseInt((await told.textContent())!.match(/\d+/)![0], 10);
  const scrolls = await weight();
  await page.getByRole('radio', { name: /^Step by step/ }).check();
  // Our loader is 2 KB.
  expect(scrolls - (await weight())).toBeGreaterThanOrEqual(1);
  await page.goto(`${theatre.address()}/en/chart/price-real/`);
  await page.click('a[href*="/embed/?what="]');
  await page.waitForSelector('.outcome textarea');
  expect(await page.inputValue('#what')).toBe('chart/price-real');
});

it('the simulator can be chosen, and runs in the preview', async () => {
  const page = await open();
  await page.selectOption('#what', 'simulator');
  expect(await code(page)).toContain('/en/embed/simulator/');
  expect(await code(page)).toContain('height="1000"');
  await page
    .frameLocator('.room iframe')
    .frameLocator('iframe')
    .locator('.interactive.on > .simulator')
    .waitFor();
});

it('a height of one’s own counts until something else is chosen', async () => {
  const page = await open();
  await page.selectOption('#what', 'chart/price-real');
  expect(await code(page)).toContain('height="560"');
  await page.fill('#height', '700');
  expect(await code(page)).toContain('height="700"');
  await page.selectOption('#what', 'story');
  expect(await code(page)).toContain('height="600"');
});

it('in the preview the very code scrolls along with an article', async () => {
  const page = await open();
  const article = page.frameLocator('.room iframe');
  const story = article.frameLocator('iframe').locator('html[data-mode="pinned"]');
  await story.waitFor({ state: 'attached', timeout: 10_000 });
  await article.locator('body').evaluate(() => window.scrollTo({ top: 1500, behavior: 'instant' }));
  await expect.poll(() => story.evaluate(() => window.scrollY), { timeout: 10_000 }).toBeGreaterThan(1000);
});

it('no two things in the list are called the same, and nothing on the page is wider than the window', async () => {
  const page = await open();
  const said = await page.$$eval('#what option', (all) =>
    all.map((one) => `${(one.parentElement as HTMLOptGroupElement).label}: ${one.textContent}`)
  );
  expect(said.length).toBeGreaterThan(20);
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((one) => /\(\d\)$/.test(one))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

it('the code is copied with a press', async () => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
});

it('without scripts there is code ready to copy, and what works where', async () => {
  const page = await open({ javaScriptEnabled: false }, 'nl');
  const ready = await page.locator('.ready pre').allTextContents();
  expect(ready).toHaveLength(3);
  for (const snippet of ready)
    expect(snippet).toMatch(/<iframe src="https?:\/\/[^"]+\/nl\/embed\/story\/[^"]*"/);
  expect(await page.isVisible('table')).toBe(true);
  expect(await page.isVisible('.build')).toBe(false);
});

describe.each([
  ['a phone', PHONE],
  ['a small phone', SMALL]
])('on %s', (_, viewport) => {
  it('nothing is wider than the window, and nothing too small to tap', async () => {
    const page = await open({ viewport });
    await page.locator('input[name=coloured]').check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const low = await page.$$eval('.build :is(button, select, input)', (all) =>
      all.map((one) => (one.closest('label') ?? one).getBoundingClientRect().height)
    );
    expect(Math.min(...low)).toBeGreaterThanOrEqual(44);
  });
});

it.each(['light', 'dark'] as const)(
  'a machine that checks accessibility finds nothing, %s',
  async (colorScheme) => {
    const page = await open({ viewport: SMALL, colorScheme });
    await page.locator('input[name=coloured]').check();
    // The story in the frame has an origin of its own, and tests of its own.
    expect(await violations(page, 'main', { iframes: false })).toEqual([]);
  }
);

it.each([
  ['nl-NL', 'nl'],
  ['en-US', 'en']
])('/embed leads a reader of %s to /%s/embed/', async (locale, lang) => {
  const { page } = await theatre.open('/embed/', { locale });
  await page.waitForURL(`**/${lang}/embed/`);
});
