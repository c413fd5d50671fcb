import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { onStage, PHONE, ready, settle, wakeAll, SIDEWAYS, SMALL, statesInView, WIDE } from './page.ts';
import { CHANGES, STEPS } from './story.ts';
import { LANGS } from '../own.ts';

const theatre = onStage();
const pictured = STEPS.filter(({ state }) => state !== null);
const SIZES = [
  ['wide', WIDE],
  ['phone', PHONE]
] as const;

/** Where a link to each step leads: what its chart shows, and whether its heading can be read. */
const follow = (page: Page, steps: typeof STEPS) =>
  page.evaluate(async (steps) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const landed = [];
    for (const { id, state, chapter } of steps) {
      location.hash = id;
      await frame();
      await frame();
      const chart = document.querySelector(`#${chapter} .pinned .chart`);
      const heading = document.getElementById(`${id}-title`)?.getBoundingClientRect();
      const covers = (x: number, y: number) =>
        !!document.elementFromPoint(x, y)?.closest('.pinned, .rail') || y < 0 || y > innerHeight;
      landed.push({
        id,
        state: chart?.getAttribute('data-state') ?? (state === null ? null : 'in a change'),
        heading: !heading
          ? 'none'
          : covers(heading.left + 4, heading.top + 4) || covers(heading.left + 4, heading.bottom - 4)
            ? `covered or out of the window at ${heading.top}`
            : 'seen'
      });
    }
    return landed;
  }, steps);

it.each(LANGS)('a link to a step leads to its heading, its chart at rest in its state (%s)', async (lang) => {
  const windows = [...SIZES, ['320 px', SMALL], ['sideways', SIDEWAYS]] as const;
  const landed = await atOnce(windows, 4, async ([size, viewport]) => {
    const { page } = await theatre.open(`/${lang}/`, { viewport });
    await wakeAll(page);
    return { size, landed: await follow(page, STEPS) };
  });
  const right = STEPS.map(({ id, state }) => ({ id, state, heading: 'seen' }));
  expect(landed).toEqual(windows.map(([size]) => ({ size, landed: right })));
});

it('in text of 200 % a link still leads to its heading', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE });
  await wakeAll(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await settle(page);
  const landed = await follow(page, STEPS);
  expect(landed.filter(({ heading }) => heading !== 'seen')).toEqual([]);
});

it.each([...SIZES, ['320 px', SMALL]] as const)(
  'a fresh address with a step opens there (%s)',
  async (_, viewport) => {
    for (const { id, state } of [pictured[3]!, pictured.at(-1)!]) {
      const { page } = await theatre.open(`/nl/#${id}`, { viewport });
      await ready(page);
      await settle(page);
      // In a small window charts stand still in the text: below the words that were asked for.
      if (viewport !== SMALL) expect(await statesInView(page)).toContain(state);
      expect(await page.locator(`#${id} h2, #${id} h3`).first().boundingBox()).toMatchObject({
        y: expect.toSatisfy((y: number) => y > 0 && y < viewport.height) as number
      });
    }
  }
);

/**
 * Reads the charts at offsets around every border between two steps, on the way down, and where asked then on the way up,
 * with what is drawn: all elements in the order in which they are painted, with their attributes.
 */
const scrollThrough = (page: Page, { andBack }: { andBack: boolean }) =>
  page.evaluate(async (andBack) => {
    // A task after the frame's own work: the page has taken note of where it is scrolled to. Words that point light their marks a
    // frame after the chart came to rest.
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const noted = () => frame().then(frame);
    const drawing = (chart: Element) =>
      [...chart.querySelectorAll('.form *')]
        .map((mark) => {
          const attributes = [...mark.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          return `${mark.localName} ${attributes.join(' ')} ${mark.children.length ? '' : mark.textContent}`;
        })
        .join('\n');
    const look = async (offset: number) => {
      window.scrollTo({ top: offset, behavior: 'instant' });
      await noted();
      const charts = [...document.querySelectorAll('.pinned .chart')].filter((chart) => {
        const { top, bottom } = chart.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
      const changing = charts.filter((chart) => chart.hasAttribute('data-change'));
      return {
        drawn: andBack ? charts.map(drawing).join('\n') : '',
        changes: changing.map(
          (chart) => `${chart.closest('section')?.id}: ${chart.getAttribute('data-change')}`
        ),
        figures: changing.flatMap((chart) =>
          // The other form, which this window has no room for, and what lies over a plateau stand out of sight.
          [...chart.querySelectorAll('.tick, .value')]
            .filter((text) => text.getBoundingClientRect().width > 0)
            .map((text) => text.textContent)
        ),
        animations: document.getAnimations().length
      };
    };
    const steps = [...document.querySelectorAll('[data-step]')].filter((step) =>
      step.closest('section')?.querySelector('.pinned .chart')
    );
    const offsets = steps.flatMap((step) => {
      const top = step.getBoundingClientRect().top + scrollY;
      return [1, 0.85, 0.75, 0.65, 0.5, 0.35].map((share) =>
        Math.max(0, Math.round(top - share * innerHeight))
      );
    });
    const down: Awaited<ReturnType<typeof look>>[] = [];
    for (const offset of offsets) down.push(await look(offset));
    const up: typeof down = [];
    if (andBack) for (const offset of offsets.toReversed()) up.unshift(await look(offset));
    const seen = [...down, ...up];
    return {
      offsets: offsets.length,
      unlike: offsets.flatMap((offset, index) => {
        const [on, back] = [down, up].map((looks) => looks[index]?.drawn.split('\n') ?? []) as [
          string[],
          string[]
        ];
        const at = Math.max(on.length, back.length);
        const differ = Array.from({ length: at }, (_, line) => line).find((line) => on[line] !== back[line]);
        return andBack && differ !== undefined ? [{ offset, on: on[differ], back: back[differ] }] : [];
      }),
      changes: [...new Set(seen.flatMap(({ changes }) => changes))],
      figures: [...new Set(seen.flatMap(({ figures }) => figures))],
      animations: Math.max(...seen.map(({ animations }) => animations))
    };
  }, andBack);

it('scrolling back undoes exactly what scrolling on did, and no figure is shown during a change', async () => {
  const seen = await atOnce(SIZES, 2, async ([size, viewport]) => {
    const { page } = await theatre.open('/nl/', { viewport });
    await wakeAll(page);
    const { unlike, changes, figures } = await scrollThrough(page, { andBack: true });
    return { size, unlike, changes: changes.length, figures };
  });
  expect(seen).toEqual(SIZES.map(([size]) => ({ size, unlike: [], changes: CHANGES, figures: [] })));
});

it('with reduced motion only plateaus are seen and nothing runs', async () => {
  const seen = await atOnce(SIZES, 2, async ([size, viewport]) => {
    const { page } = await theatre.open('/nl/', { viewport, reducedMotion: 'reduce' });
    await wakeAll(page);
    const { offsets, changes, animations } = await scrollThrough(page, { andBack: false });
    expect(offsets).toBeGreaterThan(CHANGES);
    return { size, changes, animations };
  });
  expect(seen).toEqual(SIZES.map(([size]) => ({ size, changes: [], animations: 0 })));
});

it('the address follows the reader, without a trail; reload and back keep the place', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  const trail = await page.evaluate(() => history.length);
  for (const id of ['market-hundred-adults', 'price-nominal', 'price-real']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), id);
    await page.waitForFunction((hash) => location.hash === hash, `#${id}`);
  }
  expect(await page.evaluate(() => history.length)).toBe(trail);
  // The words that were read: what comes by script above them may come later.
  const top = () => page.$eval('#price-real', (step) => step.getBoundingClientRect().top);
  const place = await top();
  const there = async () => {
    await ready(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await settle(page);
    return {
      hash: await page.evaluate(() => location.hash),
      moved: Math.round((await top()) - place),
      chart: await page.locator('#price .pinned .chart').getAttribute('data-state')
    };
  };
  const here = {
    hash: '#price-real',
    moved: expect.toSatisfy((by: number) => Math.abs(by) < 50) as number,
    chart: 'cheaper'
  };
  await page.reload();
  expect(await there()).toEqual(here);
  await page.goto(`${theatre.address()}/nl/sources/`);
  await page.goBack();
  expect(await there()).toEqual(here);
});

it('the address of the top of the page stays bare', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  await settle(page);
  expect(await page.evaluate(() => location.hash)).toBe('');
});

it('End and Home arrive in the right state at once', async () => {
  const { page } = await theatre.open('/nl/');
  await wakeAll(page);
  const states = () =>
    page.$$eval('.pinned .chart', (charts) => charts.map((chart) => chart.getAttribute('data-state')));
  await page.keyboard.press('End');
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  await settle(page);
  expect((await states()).at(-1)).toBe(pictured.at(-1)?.state);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => scrollY === 0);
  await settle(page);
  expect((await states())[0]).toBe(pictured[0]?.state);
});

it('the rail leads to each chapter and says where the reader is', async () => {
  const { page } = await theatre.open('/en/');
  await wakeAll(page);
  const links = page.locator('.rail > ol a');
  for (let index = 0; index < (await links.count()); index++) {
    const to = await links.nth(index).getAttribute('href');
    await links.nth(index).click();
    // At its head already its first step may be the one that is read.
    await page.waitForFunction(
      (chapter) =>
        document.querySelector(chapter!)!.contains(document.getElementById(location.hash.slice(1))),
      to
    );
    const top = await page.locator(`${to}-title`).boundingBox();
    expect(top?.y).toBeGreaterThan(0);
    expect(top?.y).toBeLessThan(WIDE.height);
  }
  await page.locator('#price-real').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('price-real')?.scrollIntoView({ behavior: 'instant' }));
  await settle(page);
  expect(await page.locator('.rail > ol a[aria-current]').getAttribute('href')).toBe('#price');
});

it('a turned phone keeps the words that were being read', async () => {
  const { page } = await theatre.open('/nl/#market-hundred-adults', { viewport: PHONE });
  await ready(page);
  await settle(page);
  for (const viewport of [SIDEWAYS, WIDE, PHONE]) {
    await page.setViewportSize(viewport);
    await expect.poll(() => page.locator('#market .pinned .chart').getAttribute('data-state')).toBe('people');
    expect(
      await page.locator('#market-hundred-adults').evaluate((step) => {
        const { top, bottom } = step.getBoundingClientRect();
        return top < innerHeight && bottom > innerHeight / 2;
      })
    ).toBe(true);
  }
});

it.each(SIZES)(
  'a chart that is pinned leaves with its chapter: it covers no head and no end (%s)',
  async (_, viewport) => {
    for (const path of ['/nl/', '/nl/chapter/price/']) {
      const { page } = await theatre.open(path, { viewport });
      await wakeAll(page);
      const covered = await page.evaluate(async () => {
        const found = [];
        for (const words of document.querySelectorAll('.chapter-head h2, .colophon a')) {
          words.scrollIntoView({ block: 'end', behavior: 'instant' });
          await new Promise((done) => requestAnimationFrame(done));
          const { top, height, right } = words.getBoundingClientRect();
          for (const x of [words.getBoundingClientRect().left + 4, right - 4])
            if (document.elementFromPoint(x, top + height / 2)?.closest('.pinned'))
              found.push(words.textContent);
        }
        return found;
      });
      expect(covered).toEqual([]);
    }
  }
);
