import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '#lib/evidence/read.ts';
import { LANGS } from '#lib/lang.ts';
import { readChapters } from '#lib/story/story.ts';
import { PHONE, ready, settle, type Stage, stage, statesInView, WIDE } from './page.ts';

let theatre: Stage;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());

const steps = readChapters(readEvidence('data')).nl.flatMap((chapter) =>
  chapter.steps.map(({ id, state }) => ({ id, state, chapter: chapter.id }))
);
const pictured = steps.filter(({ state }) => state !== null);
const sizes = [
  ['wide', WIDE],
  ['phone', PHONE]
] as const;

describe.each(LANGS)('/%s/', (lang) => {
  it.each(sizes)('a link to a step lands on it, its chart in its state (%s)', async (_, viewport) => {
    const { page, complaints } = await theatre.open(`/${lang}/`, { viewport });
    await ready(page);
    for (const { id, state } of pictured) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await settle(page);
      expect(await statesInView(page), id).toContain(state);
      const covered = await page.evaluate((of) => {
        const heading = document.getElementById(`${of}-title`)?.getBoundingClientRect();
        if (!heading) return 'no heading';
        const top = document.elementFromPoint(heading.left + 4, heading.top + 4);
        return top?.closest('.pinned, .rail') ? 'covered' : heading.bottom > innerHeight ? 'below' : 'seen';
      }, id);
      expect(covered, id).toBe('seen');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it.each([...sizes, ['320 px', { width: 320, height: 568 }] as const])(
  'a fresh address with a step opens in its state (%s)',
  async (_, viewport) => {
    for (const { id, state } of [pictured[3]!, pictured.at(-1)!]) {
      const { page } = await theatre.open(`/nl/#${id}`, { viewport });
      await ready(page);
      await settle(page);
      expect(await statesInView(page)).toContain(state);
      await page.context().close();
    }
  }
);

it('scrolling back undoes exactly what scrolling on did, and no figure is shown during a change', async () => {
  const { page, complaints } = await theatre.open('/nl/', { viewport: PHONE });
  await ready(page);
  const read = async (offset: number) => {
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), offset);
    await settle(page);
    return page.evaluate(() => {
      const charts = [...document.querySelectorAll('.chart')];
      const marks = (chart: Element) =>
        [...chart.querySelectorAll('svg *')]
          .filter(({ localName }) => localName !== 'svg')
          .map((mark) =>
            [
              mark.localName,
              ...[...mark.attributes].map(({ name, value }) => `${name}=${value}`).sort()
            ].join(' ')
          )
          .sort()
          .join('\n');
      const changing = charts.filter((chart) => chart.hasAttribute('data-change'));
      return {
        drawn: charts.map(marks).join('\n'),
        changing: changing.length,
        figures: changing.flatMap((chart) => [...chart.querySelectorAll('.tick, .value')]).length
      };
    });
  };
  const start = await page.evaluate(
    () => document.getElementById('price-draw')!.getBoundingClientRect().top + scrollY
  );
  const offsets = Array.from({ length: 60 }, (_, index) => start + index * 71);
  const on = [];
  for (const offset of offsets) on.push(await read(offset));
  const back = [];
  for (const offset of offsets.toReversed()) back.unshift(await read(offset));
  expect(back.map(({ drawn }) => drawn)).toEqual(on.map(({ drawn }) => drawn));
  expect(on.some(({ changing }) => changing > 0)).toBe(true);
  expect(on.every(({ figures }) => figures === 0)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('the address follows the reader; reload and back keep the place', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  const hash = () => page.evaluate(() => location.hash.slice(1));
  await page.evaluate(() => document.getElementById('price-real')!.scrollIntoView({ behavior: 'instant' }));
  await page.waitForFunction(() => location.hash === '#price-real');
  const place = await page.evaluate(() => scrollY);
  await page.reload();
  await ready(page);
  await settle(page);
  expect(await hash()).toBe('price-real');
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(50);
  expect(await statesInView(page)).toContain('real');
  await page.goto(`${theatre.address}/nl/sources/`);
  await page.goBack();
  await ready(page);
  await settle(page);
  expect(await statesInView(page)).toContain('real');
  await page.context().close();
});

it('End and Home arrive in the right state at once', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  await page.keyboard.press('End');
  await page.waitForFunction(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
  await settle(page);
  const last = await page.$$eval('.chart', (charts) =>
    charts.map((chart) => chart.getAttribute('data-state'))
  );
  expect(last.at(-1)).toBe(pictured.at(-1)!.state);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => scrollY === 0);
  await settle(page);
  expect(await page.$eval('.chart', (chart) => chart.getAttribute('data-state'))).toBe(pictured[0]!.state);
  await page.context().close();
});

it('with reduced motion only plateaus are seen and nothing runs', async () => {
  const { page } = await theatre.open('/nl/', { viewport: PHONE, reducedMotion: 'reduce' });
  await ready(page);
  const start = await page.evaluate(
    () => document.getElementById('price-draw')!.getBoundingClientRect().top + scrollY
  );
  for (let offset = start; offset < start + 2500; offset += 83) {
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), offset);
    await settle(page);
    expect(await page.$$('.chart[data-change]')).toHaveLength(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  await page.context().close();
});

it('a figure opens its note by keyboard; Escape closes it and the focus comes back', async () => {
  const { page } = await theatre.open('/en/#price-real');
  await ready(page);
  const link = page.locator('#price-real a.figure').first();
  await link.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('#price-real .note:popover-open');
  await note.waitFor();
  expect(await note.innerText()).toMatch(/Grade|Quality|grade|quality/);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.note:popover-open'));
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});
