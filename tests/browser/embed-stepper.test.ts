/** A bare frame of fixed height, in which nobody answers: the story is read step by step. */
import { describe, expect, it } from 'vitest';
import { BARE, CHAPTER, onBareFrame } from './stepper-frame.ts';

const { bare, hosted, open } = onBareFrame();

const now = (): Promise<{ step?: string; side?: string; state?: string; head: boolean }> =>
  hosted()
    .frame()
    .evaluate(() => {
      const chapter = document.querySelector<HTMLElement>('.chapter.shown');
      const chart = chapter?.querySelector<HTMLElement>('.pinned .chart');
      return {
        step: document.querySelector('.step.shown')?.id,
        side: chapter?.dataset.side,
        state: chart?.dataset.state,
        head: chapter?.classList.contains('at-head') ?? false
      };
    });

/**
 * Goes through all steps. At each, everything that can be seen must stand within the frame, and nothing under the bar.
 *
 * @returns the steps and states it came by, and what stood outside
 */
const walk = () =>
  hosted()
    .frame()
    .evaluate(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const on = document.querySelector<HTMLButtonElement>('.stepper .on')!;
      const [steps, states, outside] = [new Set<string>(), new Set<string>(), new Set<string>()];
      document.querySelector<HTMLButtonElement>('.dots button')!.click();
      while (on.getAttribute('aria-disabled') !== 'true') {
        on.click();
        await drawn();
        const { clientWidth, clientHeight } = document.documentElement;
        const bar = document.querySelector('.stepper')!.getBoundingClientRect();
        const step = document.querySelector('.step.shown')!.id;
        steps.add(step);
        states.add(document.querySelector<HTMLElement>('.shown .pinned .chart')!.dataset.state ?? 'a change');
        for (const element of document.querySelectorAll('.shown .pinned *, .stepper *, .way-out *')) {
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          const low = element.closest('.stepper, .way-out') ? clientHeight : bar.top;
          const out = left < -1 || right > clientWidth + 1 || top < -1 || bottom > low + 1;
          if (
            out &&
            width > 0 &&
            !element.closest('.said') &&
            element.checkVisibility({ visibilityProperty: true })
          )
            outside.add(`${step}: ${element.outerHTML.slice(0, 90)}`);
        }
      }
      return { steps: [...steps], states: [...states], outside: [...outside] };
    });

it.each([400, 550, 700])(
  '%i px high and of any width: every step and its chart have their place',
  async (height) => {
    await bare(1600, height, BARE, { reducedMotion: 'reduce' });
    const { page } = await open('/en/');
    const all = await page.evaluate(() => ({
      steps: [...document.querySelectorAll('#price [data-step]')].map(({ id }) => id),
      states: [...document.querySelectorAll('#price .still')].map((still) => still.getAttribute('data-state'))
    }));
    await page.context().close();
    for (const width of [300, 390, 640, 1000, 1600]) {
      await hosted().page.evaluate((px) => (document.querySelector('iframe')!.width = String(px)), width);
      await hosted()
        .frame()
        .waitForFunction((px) => window.innerWidth === px, width);
      const { steps, states, outside } = await walk();
      expect(outside, `${width} px wide`).toEqual([]);
      expect(steps).toEqual(all.steps);
      // The states that scrolling shows.
      expect(states).toEqual(all.states);
    }
    expect(hosted().complaints).toEqual([]);
  }
);

/** What is shown of the story, and what of it is turned away. */
const shown = () =>
  hosted()
    .frame()
    .evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .flatMap((one, nth) => (one.matches('.shown, .turned') ? [`${nth}${one.dataset.side ?? ''}`] : []))
        .join()
    );

/** Does something until a step is there: words that do not fit in the frame at once turn pages first. */
async function leaf(act: () => Promise<unknown>, step: string): Promise<void> {
  for (let turn = 0; turn < 6 && (await now()).step !== step; turn++) {
    const before = await shown();
    await act();
    await expect.poll(shown).not.toBe(before);
  }
  expect((await now()).step).toBe(step);
}

/** From the chart of a step to its words. */
async function leafWords(step: string): Promise<void> {
  await expect.poll(now).toMatchObject({ step, side: 'chart' });
  await hosted().frame().click('.stepper .on');
  await expect.poll(now).toMatchObject({ step, side: 'words' });
}

describe('by hand', () => {
  it('arrow keys lead on and back', async () => {
    await bare(700, 600);
    // The browser sends keys to another process once that was clicked in.
    await hosted()
      .frame()
      .click('.chapter-head', { position: { x: 2, y: 2 } });
    await hosted().frame().focus('.stepper .on');
    const press = (key: string) => () => hosted().page.keyboard.press(key);
    await leaf(press('ArrowRight'), 'price-draw');
    await leaf(press('ArrowRight'), 'price-nominal');
    await leaf(press('ArrowLeft'), 'price-draw');
  });

  it('a finger leads on to the left and back to the right, and scrolls the page up and down', async () => {
    await bare(360, 640, CHAPTER, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 }
    });
    const { page } = hosted();
    const words = async () => expect((await now()).side).toBe('words');
    const touch = await page.context().newCDPSession(page);
    const swipe = async (dx: number, dy: number, from = { x: 180, y: 200 }) => {
      const point = (share: number) => [{ x: from.x + dx * share, y: from.y + dy * share }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
      for (let step = 1; step <= 8; step++)
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(step / 8) });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(-120, 10);
    await expect.poll(async () => (await now()).step).toBe('price-draw');
    // On its chart a finger draws.
    await leaf(() => hosted().frame().click('.stepper .on'), 'price-nominal');
    await swipe(-120, 10);
    await expect.poll(async () => (await now()).side).toBe('words');
    // A link under the finger does not hold it.
    const { x, y } = (await hosted().frame().locator('.step.shown a').first().boundingBox())!;
    await swipe(-120, 10, { x: x + 4, y: y + 4 });
    await expect.poll(async () => (await now()).step).toBe('price-real');
    await leaf(() => swipe(120, -10), 'price-nominal');
    await words();
    await swipe(0, -150);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect((await now()).step).toBe('price-nominal');
  });

  it('a tap on the chart leads on, on its left edge back', async () => {
    await bare(700, 600);
    const frame = hosted().frame();
    // On the chart before it a finger draws.
    await frame.click('.dots li:nth-child(3) button');
    const chart = { step: 'price-nominal', side: 'chart' };
    await expect.poll(now).toMatchObject(chart);
    const tap = (x: number) =>
      frame.click('.shown .pinned .chart', { position: { x, y: 100 }, timeout: 5000 });
    await tap(300);
    await expect.poll(now).toMatchObject({ step: 'price-nominal', side: 'words' });
    await frame.click('.stepper .back');
    await expect.poll(now).toMatchObject(chart);
    await tap(10);
    await expect.poll(now).toMatchObject({ step: 'price-draw', side: 'words' });
  });

  it('dots bear the names of their steps', async () => {
    await bare(700, 600);
    const frame = hosted().frame();
    const names = await frame.$$eval('.dots button', (dots) =>
      dots.map((dot) => dot.getAttribute('aria-label'))
    );
    const headings = await frame.$$eval('.chapter-head, [data-step]', (parts) =>
      parts.map((part) => part.querySelector('h1, h2')!.textContent)
    );
    expect(headings.length).toBeGreaterThan(5);
    expect(names).toEqual(headings);
    await frame.click('.dots li:nth-child(4) button');
    expect(await frame.textContent('.step.shown h2')).toBe(names[3]);
    expect(await frame.getAttribute('.dots li:nth-child(4) button', 'aria-current')).toBe('step');
    expect(await frame.textContent('.said')).toContain(names[3]);
  });

  it('chapters of the whole story are chosen by name', async () => {
    await bare(700, 600, '/en/embed/story/?mode=stepper');
    const frame = hosted().frame();
    await frame.selectOption('.stepper .chapters', { index: 3 });
    expect(await frame.$eval('.chapter.shown', ({ id }) => id)).toBe('price');
  });
});

describe('what can be done in it', () => {
  it('the simulator has the frame to itself, and the words of its step before it', async () => {
    await bare(640, 550, '/en/embed/chapter/regulation/?mode=stepper');
    const frame = hosted().frame();
    await frame.click('.dots li:nth-last-child(2) button');
    await leafWords('regulation-simulator');
    expect(await frame.isVisible('#regulation-simulator h2')).toBe(true);
    await frame.click('.stepper .on');
    await frame.waitForSelector('.interactive.on > .simulator #sim-title', { state: 'visible' });
    expect(await frame.isVisible('#regulation-simulator h2')).toBe(false);
    expect(await frame.isVisible('.shown .pinned')).toBe(false);
    // An arrow key moves what has the focus, not the story.
    await frame.locator('.simulator').getByText('Commercial sale', { exact: true }).click();
    await frame.focus('.sim-slider input');
    await hosted().page.keyboard.press('ArrowRight');
    expect(await frame.isVisible('.simulator')).toBe(true);
  });

  it('where its script does not come, the words and the chart stand', async () => {
    const path = '/en/embed/chapter/regulation/?mode=stepper';
    await bare(640, 550, path, {}, (page) => page.route('**/run/interactives.*', (route) => route.abort()));
    const frame = hosted().frame();
    await frame.click('.dots li:nth-last-child(2) button');
    await frame.waitForSelector('.shown .stretch.absent', { state: 'attached' });
    expect(await frame.isVisible('.shown .pinned .chart')).toBe(true);
    await frame.click('.stepper .on');
    expect(await frame.isVisible('#regulation-simulator h2')).toBe(true);
  });

  it('a place that the reader looks for is pointed out on the chart', async () => {
    await bare(900, 600, '/en/embed/dossier/market/?mode=stepper');
    const frame = hosted().frame();
    await frame.click('.dots li:nth-child(4) button');
    await frame.locator('#market-sewage-all select').waitFor();
    await frame.locator('.step.shown select').selectOption({ label: 'Utrecht' });
    await frame.locator('.shown .chart .form:visible text', { hasText: 'Utrecht' }).last().waitFor();
    const before = await frame.locator('.shown .chart .form:visible text').count();
    await frame.locator('.step.shown select').selectOption({ label: 'Lisbon' });
    await frame.locator('.shown .chart .form:visible text', { hasText: 'Lisbon' }).waitFor();
    expect(before).toBeGreaterThan(3);
  });
});

it('words that do not fit turn pages: each block is seen once, and nothing is to be scrolled', async () => {
  await bare(300, 320);
  const frame = hosted().frame();
  await frame.click('.dots li:nth-child(4) button');
  await leafWords('price-real');
  const page = () =>
    frame.$eval('.step.shown', (step) => ({
      all: step.children.length,
      seen: [...step.children].flatMap((block, index) => (block.classList.contains('turned') ? [] : [index])),
      hidden: step.parentElement!.scrollHeight - step.parentElement!.clientHeight
    }));
  const first = await page();
  await frame.click('.stepper .on');
  expect(await now()).toMatchObject({ step: 'price-real', side: 'words' });
  const second = await page();
  expect(first.seen[0]).toBe(0);
  expect(first.seen.length).toBeLessThan(first.all);
  expect(second.seen[0]).toBe(first.seen.at(-1)! + 1);
  expect(Math.max(first.hidden, second.hidden)).toBeLessThanOrEqual(8);
});

it('what the reader opens goes on below: it fades there, and can be scrolled by keyboard', async () => {
  await bare(640, 400);
  const frame = hosted().frame();
  await frame.click('.dots li:nth-child(4) button');
  await leafWords('price-real');
  const font = () => frame.$eval('.step.shown > p', (words) => getComputedStyle(words).font);
  const before = await font();
  await frame.click('.step.shown summary:visible', { timeout: 5000 });
  await frame.waitForSelector('.shown .steps.goes-on[tabindex="0"]', { timeout: 5000 });
  expect(await font()).toBe(before);
  // Pressed while it still scrolls, or before the frame has the keys, End is of the page around it: that takes the frame out of view.
  const end = async () => {
    await hosted().page.evaluate(() => window.scrollTo(0, 0));
    await hosted().page.keyboard.press('End');
    const there = frame.waitForSelector('.stretch.shown .steps:not(.goes-on)', { timeout: 2000 });
    return there.then(
      () => true,
      () => false
    );
  };
  await expect.poll(end, { timeout: 10_000 }).toBe(true);
});

it('the wheel leaves the frame', async () => {
  await bare(1000, 600);
  const { page } = hosted();
  await hosted().frame().click('.stepper .on');
  await page.mouse.move(800, 300);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

it('notes open in the text, and close', async () => {
  await bare(700, 600);
  const frame = hosted().frame();
  await frame.click('.dots li:nth-child(3) button');
  await leafWords('price-nominal');
  const link = frame.locator('.step.shown a.figure').first();
  await link.click({ timeout: 5000 });
  expect(await link.getAttribute('aria-expanded')).toBe('true');
  expect(await frame.isVisible('.step.shown .in-text .note .told')).toBe(true);
  await link.click();
  expect(await frame.$$('.in-text')).toEqual([]);
  await link.click();
  const source = frame.locator('.in-text a').first();
  // The keys come to a frame of another process a moment after the focus.
  await expect
    .poll(async () => {
      if (await source.isVisible()) await source.press('Escape');
      return frame.locator('.in-text').count();
    })
    .toBe(0);
  expect(await link.evaluate((figure) => figure === document.activeElement)).toBe(true);
});

it.each([
  ['price-real', { step: 'price-real' }],
  ['price', { step: undefined, head: true }],
  ['nowhere', { step: undefined, head: true }]
])('an address that names %s begins there', async (id, there) => {
  await bare(700, 600, `${CHAPTER}#${id}`);
  expect(await now()).toMatchObject(there);
});

it('an address of what stands in a dossier alone does not lead the frame out of the story', async () => {
  await bare(700, 600, '/en/embed/story/?mode=stepper#price-sources');
  expect(hosted().frame().url()).toContain('/embed/story/');
  expect(await now()).toMatchObject({ head: true });
});

it('where less motion is asked for, the chart is there at once', async () => {
  await bare(700, 600, CHAPTER, { reducedMotion: 'reduce' });
  const frame = hosted().frame();
  await frame.click('.dots li:nth-child(3) button');
  await leafWords('price-nominal');
  await expect.poll(async () => (await now()).state).toBe('flat');
  const state = await frame.evaluate(async () => {
    document.querySelector<HTMLButtonElement>('.stepper .on')!.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.querySelector<HTMLElement>('.shown .pinned .chart')!.dataset.state;
  });
  expect(state).toBe('cheaper');
});
