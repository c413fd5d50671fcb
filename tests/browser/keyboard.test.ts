import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onStage, PHONE, ready, settle, WIDE } from './page.ts';

const theatre = onStage();

/** Presses Tab until the focus is on what the selector says; fails after `most`. */
async function tabTo(page: Page, selector: string, most: number): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to), selector)) return;
  }
  throw new Error(`no focus on ${selector} after ${most} times Tab`);
}

const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const { top, left, bottom, right } = element.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isChart = element.matches('.pinned .point-stop');
    return {
      outline: getComputedStyle(element).outlineStyle,
      seen:
        !!seen &&
        ((isChart ? element.parentElement! : element).contains(seen) || seen.contains(element)) &&
        (isChart || !seen.closest('.pinned, .rail'))
    };
  });

it.each([
  ['wide', WIDE],
  ['phone', PHONE]
] as const)(
  'Tab reaches a figure, Enter opens its note, Escape closes it and the focus comes back (%s)',
  async (_, viewport) => {
    const { page } = await theatre.open('/en/#price-real', { viewport });
    await ready(page);
    await settle(page);
    await tabTo(page, '#price-real a.figure', 20);
    expect(await focus(page)).toEqual({ outline: 'solid', seen: true });
    const link = await page.evaluateHandle(() => document.activeElement);
    const place = await page.evaluate(() => scrollY);

    await page.keyboard.press('Enter');
    const note = page.locator('.note.open');
    await note.waitFor();
    expect(await note.count()).toBe(1);
    expect(await note.innerText()).toMatch(/[Gg]rade|[Qq]uality/);
    expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    const box = (await note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);

    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(place);
  }
);

describe('on a phone a note is a sheet at the foot of the window', () => {
  const AWAY = { x: PHONE.width - 4, y: PHONE.height / 2 };
  const openSheet = async (path: string, link: string) => {
    const { page } = await theatre.open(path, { viewport: PHONE, hasTouch: true, isMobile: true });
    await ready(page);
    await settle(page);
    await page.locator(link).first().tap();
    const note = page.locator('.note.open');
    await note.waitFor();
    const box = (await note.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(PHONE.height);
    expect({ x: box.x, width: box.width }).toEqual({ x: 0, width: PHONE.width });
    expect(box.height).toBeLessThan(PHONE.height / 2);
    return { page, note };
  };

  it('a tap elsewhere closes it', async () => {
    const { page, note } = await openSheet('/nl/#price-real', '#price-real a.figure');
    await page.touchscreen.tap(AWAY.x, AWAY.y);
    await note.waitFor({ state: 'hidden' });
  });

  it('the verdict on a tested sentence opens like a figure', async () => {
    const { note } = await openSheet('/nl/chapter/price/', 'a.says');
    expect(await note.innerText()).toContain('Getoetst');
  });

  it('its button closes it, large enough for a finger, and the figure has the focus again', async () => {
    const { page, note } = await openSheet('/nl/#price-real', '#price-real a.figure');
    const close = note.getByRole('button', { name: 'Sluiten' });
    const { width, height } = (await close.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await close.tap();
    await note.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.matches('#price-real a.figure'))).toBe(true);
  });

  it('Escape closes it, without moving the page', async () => {
    const { page, note } = await openSheet('/nl/#price-real', '#price-real a.figure');
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  it('it stays while the reader moves a little, and is left behind by one who reads on', async () => {
    const { page, note } = await openSheet('/nl/#price-real', '#price-real a.figure');
    const on = async (share: number) => {
      await page.evaluate((share) => scrollBy({ top: share * innerHeight, behavior: 'instant' }), share);
      await settle(page);
    };
    await on(0.1);
    expect(await note.count()).toBe(1);
    await on(0.4);
    expect(await note.count()).toBe(0);
  });
});

it('every note opens, inside the window', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await ready(page);
  const outside = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#note-"]')];
    if (links.length === 0) return ['no note'];
    return links.flatMap((link) => {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      link.click();
      const note = document.querySelector<HTMLElement>('.note.open');
      const box = note?.getBoundingClientRect();
      const inside =
        box && box.left >= 0 && box.top >= 0 && box.right < innerWidth + 1 && box.bottom < innerHeight + 1;
      return inside && `#${note?.id}` === link.hash ? [] : [link.hash];
    });
  });
  expect(outside).toEqual([]);
});

it('the first Tab offers to skip to the story, and Enter does', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
});

it('what Tab reaches is never under the pinned chart', async () => {
  const { page } = await theatre.open('/nl/#price-nominal', { viewport: PHONE });
  await ready(page);
  await settle(page);
  const hidden = [];
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press('Tab');
    await settle(page);
    if (!(await focus(page)).seen)
      hidden.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80)));
  }
  expect(hidden).toEqual([]);
});

it.each([
  ['wide', WIDE],
  ['phone', PHONE]
] as const)('Tab to a chart that is not in the window yet brings it there (%s)', async (_, viewport) => {
  const { page } = await theatre.open('/nl/', { viewport });
  await ready(page);
  await page.locator('#opening .pinned .point-stop').waitFor({ state: 'attached' });
  await tabTo(page, '#opening .pinned .point-stop', 40);
  await settle(page);
  const box = (await page.locator('#opening .pinned .chart').boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(viewport.height + 1);
  expect(await page.locator('#opening .pinned .point-stop').getAttribute('aria-valuetext')).toBeTruthy();
});
