/** Words and marks point at each other; charts are walked by keys, seen as tables and heard. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onStage, PHONE, ready, settle, wakeAll } from './page.ts';

const theatre = onStage();

const chart = '#price .pinned .chart';
/** The walk with the chart of a step at rest, which points. */
async function openAt(path: string, options = {}): Promise<Page> {
  const { page } = await theatre.open(path, options);
  await ready(page);
  await page.locator('.pinned .point-stop').first().waitFor();
  await settle(page);
  return page;
}
/** Where keys come to it. */
const stop = `${chart} .point-stop`;
const heard = (page: Page, at = stop) => page.locator(at).getAttribute('aria-valuetext');
const said = (page: Page) => page.locator(`${chart} .point-said:not([hidden]) .point-value`).innerText();
const rings = (page: Page) => page.locator(`${chart} .pointer > *`).count();

it.each(['/nl/', '/nl/chapter/price/'])(
  'every figure with marks lights one that the chart has (%s)',
  async (path) => {
    const { page } = await theatre.open(path);
    await wakeAll(page);
    const dark = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const charts = [...document.querySelectorAll('.walk[data-points] .pinned .chart')];
      const mute = () => charts.filter((one) => !one.querySelector('.point-stop'));
      for (const late = performance.now() + 20_000; mute().length > 0; await frame())
        if (performance.now() > late) throw new Error(`${mute().length} charts never point`);
      const dark: string[] = [];
      const links = [...document.querySelectorAll<HTMLElement>('.stretch a[data-lights]')];
      for (const link of links) {
        const { state } = link.closest<HTMLElement>('.stretch')!.dataset;
        const now = link.closest('.walk')!.querySelector<HTMLElement>('.pinned .chart')!;
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        await frame();
        // In mid-change nothing is lit; a little further the chart rests.
        for (let by = 0; now.dataset.state !== state && by < 12; by++) {
          scrollBy({ top: by % 2 ? by * 60 : -by * 60, behavior: 'instant' });
          await frame();
        }
        link.focus({ preventScroll: true });
        await frame();
        const lit =
          now.dataset.state === state && now.querySelector('.pointer > *') && now.querySelector('[data-lit]');
        if (!lit || !link.classList.contains('points')) dark.push(`${link.dataset.lights} in ${state}`);
      }
      return { dark, count: links.length };
    });
    expect(dark.count).toBeGreaterThan(5);
    expect(dark.dark).toEqual([]);
  }
);

it.each(['/nl/#price-real', '/en/embed/story/#market-fell', '/nl/chapter/price/#price-real'])(
  'a page at rest asks for no frames, whatever is lit: %s',
  async (path) => {
    const page = await openAt(path);
    const { asked, lit } = await page.evaluate(async () => {
      const frame = window.requestAnimationFrame.bind(window);
      let asked = 0;
      window.requestAnimationFrame = (callback) => (asked++, frame(callback));
      const frames = (count: number) =>
        new Promise<void>((done) => {
          const next = (left: number) => (left > 0 ? frame(() => next(left - 1)) : done());
          next(count);
        });
      const link = [...document.querySelectorAll('.stretch a[data-lights]')].find(
        (one) => one.getBoundingClientRect().top > 0
      )!;
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      await frames(40);
      asked = 0;
      await frames(20);
      return { asked, lit: document.querySelectorAll('a.points').length };
    });
    expect(lit).toBe(1);
    expect(asked).toBe(0);
  }
);

it('words that no longer point bear no sign of it', async () => {
  const page = await openAt('/nl/#price-real');
  await page.evaluate(() =>
    document
      .querySelector('#price-real a[data-lights]')!
      .scrollIntoView({ block: 'center', behavior: 'instant' })
  );
  await page.waitForSelector('a.points');
  await page.mouse.wheel(0, 4000);
  await expect.poll(() => page.locator('#price-real a.points').count()).toBe(0);
});

it('nothing is lit while a chart changes', async () => {
  const page = await openAt('/en/#price-real');
  const { wrong, changing } = await page.evaluate(async () => {
    const wrong = [];
    let changing = 0;
    const now = document.querySelector<HTMLElement>('#price .pinned .chart')!;
    for (let by = 0; by < 60; by++) {
      scrollBy({ top: 25, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (now.dataset.change) changing++;
      if (now.dataset.change && now.querySelector('.pointer, [data-lit]')) wrong.push(now.dataset.change);
    }
    return { wrong, changing };
  });
  expect(changing).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

it('arrows walk the points, a table is one key away, Escape leaves', async () => {
  const page = await openAt('/nl/#price-real');
  await page.locator(stop).focus();
  const place = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowRight');
  const first = await said(page);
  await page.keyboard.press('ArrowRight');
  const second = await said(page);
  expect(first).toMatch(/^.+, \d{4}: .+ \(.+\)\. (Gemeten|Berekend|Beweerd).*\.$/);
  expect(second).not.toBe(first);
  // What is the same is not heard again.
  const [, period, rest] = /, (\d{4}): (.+) \(/.exec(second)!;
  expect(await heard(page)).toContain(`${period}: ${rest}.`);
  expect(await rings(page)).toBe(1);
  await page.keyboard.press('Home');
  expect(await said(page)).toBe(first);
  await page.keyboard.press('End');
  expect(await said(page)).not.toBe(second);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => scrollY)).toBe(place);

  await page.keyboard.press('t');
  const table = page.locator(`${chart} [role=region] table`);
  expect(await table.locator('tr').count()).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  expect(await table.count()).toBe(0);
  expect(await page.locator(stop).evaluate((one) => one === document.activeElement)).toBe(true);

  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await page.locator(`${chart} .point-said:not([hidden])`).count()).toBe(0);
  await page.keyboard.press('PageDown');
  await page.waitForFunction((before) => scrollY > before, place);
});

it('the buttons below the words of a step lead to its chart, also where the next one is on its way', async () => {
  const page = await openAt('/nl/#spending-ladder');
  const words = page.locator('.stretch[data-state=six] .in-words');
  await words.locator('summary').focus();
  await page.keyboard.press('Enter');
  // The end of the step, at the top of the window.
  await words
    .locator('.point-ways button')
    .first()
    .evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
  await page.waitForFunction(() => !document.querySelector('#spending .pinned .chart[data-state=six]'));
  await words.locator('.point-ways button').first().press('Enter');
  await page.waitForFunction(() =>
    document.activeElement?.matches('#spending .pinned .chart[data-state=six] > .point-stop')
  );
});

it('a mark leads to the sentence that uses it', async () => {
  const page = await openAt('/en/#price-real');
  await page.locator('#price .stretch:has(#price-real) a[data-lights]').first().waitFor();
  await page.locator(stop).focus();
  // The second line is the one that the words are about.
  for (const key of ['ArrowRight', 'ArrowDown', ...Array<string>(30).fill('ArrowRight')]) {
    await page.keyboard.press(key);
    if ((await page.locator(`${chart} .point-ways a`).count()) > 0) break;
  }
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('a[data-lights]'))).toBe(true);
});

it('a finger on a mark names it, a finger elsewhere lets it go', async () => {
  const page = await openAt('/nl/#price-real', { viewport: PHONE, hasTouch: true, isMobile: true });
  await page.locator(stop).focus();
  await page.keyboard.press('End');
  const there = (await page.locator(`${chart} .pointer > *`).first().boundingBox())!;
  const value = await said(page);
  await page.keyboard.press('Escape');
  await page.touchscreen.tap(there.x + there.width / 2, there.y + there.height / 2);
  expect(await said(page)).toBe(value);
  expect(await page.locator(`${chart} .point-source`).innerText()).toMatch(/Bron: .+kwaliteit [ABC]/);
  await page.touchscreen.tap(PHONE.width / 2, PHONE.height - 10);
  expect(await page.locator(`${chart} .point-said:not([hidden])`).count()).toBe(0);
});

it.each(['nl', 'en'])('a finger on a pillar says its claim (%s)', async (lang) => {
  const page = await openAt(`/${lang}/#opening-plea`, { viewport: PHONE, hasTouch: true, isMobile: true });
  const pillars = '#opening .pinned .chart';
  await page.locator(`${pillars}[data-state=pillars] .point-stop`).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const there = (await page.locator(`${pillars} .pointer > *`).boundingBox())!;
  const told = page.locator(`${pillars} .point-said:not([hidden]) .point-value`);
  const claim = await told.innerText();
  await page.keyboard.press('Escape');
  expect(await told.count()).toBe(0);
  await page.touchscreen.tap(there.x + there.width / 2, there.y + there.height / 2);
  expect(await told.innerText()).toBe(claim);
  expect(claim).toMatch(lang === 'nl' ? /^Inzet: .+ Beweerd\.$/ : /^Effort: .+ Claimed\.$/);
});

it.each([
  { width: 320, height: 256 },
  { width: 360, height: 180 }
])(
  'where charts stand at rest in low windows they are walked as well ($width x $height)',
  async (viewport) => {
    const { page } = await theatre.open('/nl/#price-real', { viewport });
    const still = page.locator('.stretch[data-state=cheaper] .chart');
    await still.locator('.point-stop').focus();
    await page.keyboard.press('ArrowRight');
    const strip = (await still.locator('.point-said').boundingBox())!;
    expect(strip.y + strip.height).toBeLessThanOrEqual(viewport.height + 1);
    expect(await still.locator('.pointer > *').count()).toBe(1);
    expect(await still.locator('.point-stop').getAttribute('aria-valuetext')).toMatch(/, 2007: .+Bron: /);
    await page.keyboard.press('ArrowRight');
    expect(await still.locator('.point-stop').getAttribute('aria-valuetext')).toMatch(/^2008: /);
    await page.keyboard.press('t');
    expect(await still.locator('table tbody tr').count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  }
);

it('in the stepper arrows are those of the steps, but of the chart that has the focus', async () => {
  const { page } = await theatre.open('/en/embed/chapter/price/?mode=stepper');
  await ready(page);
  const step = () => page.locator('.step.shown').getAttribute('id');
  // Past the head, and past the chart that is empty until the reader has drawn in it.
  for (let pressed = 0; pressed < 3; pressed++) {
    await page.keyboard.press('ArrowRight');
    await settle(page);
  }
  const before = await step();
  await page.locator(stop).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said(page)).toMatch(/\d/);
  expect(await step()).toBe(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect.poll(step).not.toBe(before);
});

it("a chart's own page points as well, and leads to the story", async () => {
  const { page } = await theatre.open('/nl/chart/price-real/');
  const own = page.locator('.take .chart');
  await own.locator('.point-stop').focus();
  await page.keyboard.press('End');
  await expect.poll(() => own.locator('.point-said .point-value').innerText()).toMatch(/\d/);
  expect(await own.locator('.pointer > *').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/nl\/(chapter\/price\/)?#/);
});

it.each([
  { path: '/nl/#price-real', words: /Begint met/ },
  { path: '/en/#price-real', words: /Begins with/ }
])('a chart is heard when it is asked for, and Escape stops it ($path)', async ({ path, words }) => {
  const asked: string[] = [];
  const page = await openAt(path, {
    before: async (page: Page) => {
      page.on('request', (request) => asked.push(request.url()));
      await page.addInitScript(() => {
        const heard = ((globalThis as unknown as { heard: number[] }).heard = []) as number[];
        class Context {
          currentTime = 0;
          destination = {};
          resume = async () => {};
          close = async () => {};
          createGain = () => ({
            gain: { setValueAtTime() {}, linearRampToValueAtTime() {} },
            connect: () => {}
          });
          createOscillator = () => {
            const frequency = { value: 0 };
            return {
              frequency,
              connect: (to: unknown) => to,
              start: () => void heard.push(frequency.value),
              stop() {}
            };
          };
        }
        // Words that nobody speaks stand as long as one reads; here that is soon over.
        const { setTimeout: later } = globalThis;
        const soon = (work: () => void, ms = 0) => later(work, ms > 1000 ? ms / 20 : ms);
        Object.assign(globalThis, { AudioContext: Context, setTimeout: soon });
      });
    }
  });
  expect(asked.some((url) => url.includes('/run/sound.'))).toBe(false);
  await page.locator(stop).focus();
  await page.keyboard.press('l');
  await page.waitForFunction(() => (globalThis as unknown as { heard: number[] }).heard.length > 2);
  expect(await page.locator(`${chart} .point-said`).innerText()).toContain('Stop');
  // The words between the notes are seen, and spoken by what reads the page aloud.
  expect(await page.locator(`${chart} .point-value`).innerText()).toMatch(words);
  expect(await page.locator(`${chart} [aria-live]`).innerText()).toMatch(words);
  await page.keyboard.press('Escape');
  await settle(page);
  const notes = () => page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard.length);
  const before = await notes();
  await page.waitForTimeout(800);
  expect(await notes()).toBe(before);
});
