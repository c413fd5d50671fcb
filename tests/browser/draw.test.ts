import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { comeTo, enlarge, onStage, type Opening, PHONE, settle, SIDEWAYS, SMALL, WIDE } from './page.ts';

const theatre = onStage();

async function drawing(path: string, options: Opening = {}): Promise<Page> {
  const { page } = await theatre.open(path, options);
  await comeTo(page, 'price-draw', '.draw-main');
  await page.locator('.draw-surface:visible').first().waitFor();
  return page;
}
const surface = (page: Page) => page.locator('.draw-surface:visible').first();
const main = (page: Page) => page.locator('.draw-main');
const said = (page: Page) => page.locator('.draw-said').innerText();
/** Lines of the chart that is seen, which are not the guess. */
const shownLines = (page: Page) => page.locator('.line.ink-derived:visible').count();
const guessed = (page: Page) => page.locator('.draw-guess .line:visible').count();

/** Places along the plot: from its left edge to its right, at a share of its height. */
async function along(page: Page, height: (share: number) => number) {
  const { x, y, width, height: whole } = (await surface(page).boundingBox())!;
  return Array.from({ length: 41 }, (_, i) => ({
    x: x + 1 + ((width - 2) * i) / 40,
    y: y + whole * height(i / 40)
  }));
}

async function byMouse(page: Page, height: (share: number) => number) {
  const [first, ...rest] = await along(page, height);
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y);
  await page.mouse.up();
}

async function byFinger(page: Page, places: { x: number; y: number }[]) {
  const client = await page.context().newCDPSession(page);
  const send = (type: string, touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints });
  await send('touchStart', [places[0]!]);
  for (const place of places.slice(1)) {
    await send('touchMove', [place]);
    // As a hand does: a place a frame. All at once they would be one leap.
    await settle(page);
  }
  await send('touchEnd', []);
}

it.each([
  [
    '/nl/',
    'Toon zonder te tekenen',
    'Toon de echte lijn',
    'Teken opnieuw',
    /liet je de prijs dalen, maar de cijfers stijgen/
  ],
  [
    '/en/',
    'Show it without drawing',
    'Show the real line',
    'Draw again',
    /you let the price fall, but the figures rise/
  ]
])('with the mouse: drawn, shown, told, drawn again (%s)', async (path, skip, show, again, lead) => {
  const page = await drawing(path);
  expect(await main(page).innerText()).toBe(skip);
  await byMouse(page, (share) => 0.2 + 0.6 * share);
  expect(await guessed(page)).toBe(1);
  expect(await shownLines(page)).toBe(0);
  expect(await said(page)).toBe('');

  expect(await main(page).innerText()).toBe(show);
  await main(page).click();
  expect(await shownLines(page)).toBe(1);
  expect(await guessed(page)).toBe(1);
  expect(await said(page)).toMatch(lead);
  expect(await said(page)).toMatch(/11 van de 17 jaren|11 of the 17 years/);
  expect(await page.locator('.draw-surface').count()).toBe(0);

  expect(await main(page).innerText()).toBe(again);
  await main(page).click();
  expect([await shownLines(page), await guessed(page)]).toEqual([0, 0]);
  expect(await said(page)).toBe('');
});

it('can be skipped: the line is shown, and nobody is judged', async () => {
  const page = await drawing('/nl/');
  await main(page).click();
  expect(await shownLines(page)).toBe(1);
  expect(await said(page)).toMatch(/^Van 2007 tot 2024 steeg de prijs van 43 naar 51 euro\./);
  expect(await said(page)).not.toMatch(/\bzat je\b|verrassend/i);
});

it('a line can be drawn over, and cleared', async () => {
  const page = await drawing('/en/');
  await byMouse(page, (share) => 0.2 + 0.1 * share);
  const before = await page.locator('.draw-guess .line:visible').getAttribute('d');
  await byMouse(page, (share) => 0.7 + 0.1 * share);
  expect(await page.locator('.draw-guess .line:visible').getAttribute('d')).not.toBe(before);
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await guessed(page)).toBe(0);
});

it('a finger that sets out to the side draws without scrolling; up and down it scrolls, on the plot too', async () => {
  const page = await drawing('/nl/', { viewport: PHONE, hasTouch: true, isMobile: true });
  const { width, height } = (await surface(page).boundingBox())!;
  expect(width).toBeGreaterThan(300);
  expect(height).toBeGreaterThan(220);
  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  // Once it draws, up and down as well.
  await byFinger(page, await along(page, (share) => 0.5 - 0.4 * Math.cos(share * 9)));
  expect(await top()).toBe(before);
  expect(await guessed(page)).toBe(1);
  const line = () => page.locator('.draw-guess .line:visible').getAttribute('d');
  const drawn = await line();
  const box = (await surface(page).boundingBox())!;
  await byFinger(
    page,
    Array.from({ length: 8 }, (_, i) => ({ x: box.x + 150, y: box.y + 250 - 25 * i }))
  );
  await expect.poll(top).toBeGreaterThan(before + 100);
  expect(await line()).toBe(drawn);
});

describe('with the keyboard', () => {
  it('a year is reached in a few stops; arrows choose the year and set its value', async () => {
    const page = await drawing('/nl/');
    await main(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const slider = page.getByRole('slider', { name: 'Jouw schatting' });
    await slider.focus();
    const told = () => slider.getAttribute('aria-valuetext');
    expect(await told()).toBe('2008: nog leeg');
    await page.keyboard.press('ArrowUp');
    expect(await told()).toBe('2008: 44 euro');
    await page.keyboard.press('ArrowRight');
    expect(await told()).toBe('2009: 44 euro');
    await page.keyboard.press('PageDown');
    expect(await told()).toBe('2009: 29 euro');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await told()).toBe('2008: 44 euro');
    for (let year = 2008; year < 2030; year++) await page.keyboard.press('ArrowRight');
    expect(await told()).toBe('2024: 29 euro');
    expect(await guessed(page)).toBe(1);
    await main(page).focus();
    await page.keyboard.press('Enter');
    expect(await said(page)).toContain('11 van de 17 jaren');
    expect(await main(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is told to assistive technology as a slider with year and value, and a button', async () => {
    const page = await drawing('/en/');
    await page.locator('.draw-years summary').click();
    await page.getByRole('button', { name: 'Next year' }).click();
    expect(await page.locator('section.draw').ariaSnapshot()).toBe(
      [
        '- region "Your guess":',
        '  - button "Show it without drawing"',
        '  - group:',
        '    - text: Or set each year, without drawing',
        '    - paragraph: "With the keyboard: left and right choose the year, up and down the value."',
        '    - button "Previous year": ‹',
        '    - text: "2009: still empty"',
        '    - button "Next year": ›',
        '    - slider "Your guess": "43"'
      ].join('\n')
    );
    expect(await page.locator('.draw-said').getAttribute('aria-live')).toBe('polite');
  });
});

it('the layer belongs to its step, and nothing is kept', async () => {
  const page = await drawing('/nl/', { viewport: PHONE });
  await byMouse(page, (share) => 0.5 - 0.1 * share);
  await main(page).click();
  await page.$eval('#price-nominal', (step) => step.scrollIntoView({ behavior: 'instant' }));
  await settle(page);
  expect(await page.locator('.draw-layer:visible').count()).toBe(0);
  await page.evaluate(() =>
    document.querySelector('.step:has(.draw)')!.scrollIntoView({ behavior: 'instant' })
  );
  await settle(page);
  expect(await guessed(page)).toBe(1);
  const kept = await page.evaluate(() => [location.search, localStorage.length, document.cookie]);
  expect(kept).toEqual(['', 0, '']);
  await page.reload();
  await comeTo(page, 'price-draw', '.draw-main');
  expect(await guessed(page)).toBe(0);
});

it('without a script the real line stands there, and with one it does not', async () => {
  const real = '.still[data-state=draw] .unscripted .line';
  const { page } = await theatre.open('/nl/', { javaScriptEnabled: false });
  expect(await page.locator('section.draw').count()).toBe(0);
  expect(await page.locator(real).first().isVisible()).toBe(true);
  for (const path of ['/nl/', '/nl/embed/chapter/price/?mode=flow']) {
    const scripted = await drawing(path);
    expect(await scripted.locator(real).count()).toBeGreaterThan(0);
    expect(await scripted.locator(`${real}:visible`).count()).toBe(0);
  }
});

describe('in a frame', () => {
  it('of full length the chart in the text is drawn on', async () => {
    const page = await drawing('/nl/embed/chapter/price/?mode=flow', {
      viewport: { width: 600, height: 900 }
    });
    await byMouse(page, (share) => 0.2 + 0.6 * share);
    expect(await guessed(page)).toBe(1);
    await main(page).click();
    expect(await shownLines(page)).toBeGreaterThanOrEqual(1);
    expect(await said(page)).toContain('Het verrassendst');
  });

  it('read step by step, a finger draws and does not leaf; its words show the real line beside it', async () => {
    const { page } = await theatre.open('/nl/embed/chapter/price/?mode=stepper', {
      viewport: { width: 360, height: 560 },
      hasTouch: true,
      isMobile: true
    });
    await page.waitForSelector('html[data-mode=stepper]', { state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await surface(page).waitFor();
    expect(await page.locator('.unscripted .line:visible').count()).toBe(0);
    await byFinger(page, (await along(page, (share) => 0.2 + 0.6 * share)).toReversed());
    expect(await guessed(page)).toBe(1);
    expect(await page.locator('.chapter.shown').getAttribute('data-side')).toBe('chart');
    // Its words come after it, a page at a time.
    for (let turn = 0; turn < 4 && !(await main(page).isVisible()); turn++)
      await page.locator('.stepper .on').click();
    await main(page).click();
    while ((await page.locator('.chapter.shown').getAttribute('data-side')) !== 'chart')
      await page.locator('.stepper .back').click();
    expect([await guessed(page), await shownLines(page)]).toEqual([1, 1]);
  });
});

it('on paper the verdict stands with its chart, without buttons', async () => {
  const page = await drawing('/nl/');
  await byMouse(page, (share) => 0.5 - 0.1 * share);
  await main(page).click();
  await page.emulateMedia({ media: 'print' });
  expect(await main(page).isVisible()).toBe(false);
  expect(await page.locator('.draw-said').isVisible()).toBe(true);
  expect(await page.locator('.still .draw-guess .line').isVisible()).toBe(true);
});

describe.each([
  ['wide', WIDE, 100],
  ['phone', PHONE, 100],
  ['320 px', SMALL, 100],
  ['sideways', SIDEWAYS, 100],
  ['phone, text of 200 %', PHONE, 200]
] as const)('%s', (_, viewport, percent) => {
  it.each(['/nl/', '/en/'])('controls are large enough, nothing runs out: %s', async (path) => {
    const page = await drawing(path, { viewport });
    await enlarge(page, percent);
    await page.locator('.draw-years summary').click();
    const look = () =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const named = (elements: Element[]) => elements.map((element) => element.outerHTML.slice(0, 80));
        const all = [...document.querySelectorAll('.draw *')];
        const controls = all.filter((element) => element.matches('button, summary, input'));
        return {
          wide: named(all.filter((element) => element.getBoundingClientRect().right > width + 1)),
          small: named(controls.filter((element) => element.getBoundingClientRect().height < 43.9))
        };
      });
    expect(await look()).toEqual({ wide: [], small: [] });
    await main(page).click();
    expect(await look()).toEqual({ wide: [], small: [] });
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing, before and after (%s)', async (colorScheme) => {
  const page = await drawing('/nl/', { colorScheme });
  const found = () => violations(page, '.step:has(.draw)');
  await page.locator('.draw-years summary').click();
  expect(await found()).toEqual([]);
  await byMouse(page, (share) => 0.5 - 0.1 * share);
  expect(await found()).toEqual([]);
  await main(page).click();
  expect(await found()).toEqual([]);
});
