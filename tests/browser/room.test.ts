/** Charts stand above or beside the words where there is room for them, and still in the text elsewhere. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { launchChromium } from './engines.ts';
import { OWN } from '../own.ts';
import { enlarge, onStage, PHONE, ready, settle } from './page.ts';

const theatre = onStage();
const DOSSIER = `/nl/chapter/${[...OWN.in.nl!.places.dossiers.keys()][1]}/`;

interface Room {
  charts: string;
  sideways: boolean;
  /** Of the pinned place, in px; 0 where charts stand still. */
  pinned: number;
  /** Height of the drawing; how wide it is for its height; its smallest letters, and its captions' smallest, in px. */
  chart: number;
  shape: number;
  letters: number;
  captions: number;
}

const roomIn = async (page: Page): Promise<Room> => {
  await page.evaluate(() =>
    document.querySelector('.walk[data-scenes] [data-step]')!.scrollIntoView({ behavior: 'instant' })
  );
  await page.waitForSelector('.walk.moves', { state: 'attached' });
  await settle(page);
  return page.evaluate(() => {
    const { documentElement: root } = document;
    const place = document.querySelector('.moves > .pinned')!;
    const figure = place.getClientRects().length > 0 ? place : document.querySelector('.still')!;
    const size = (text: Element) => Number.parseFloat(getComputedStyle(text).fontSize);
    const least = (selector: string) =>
      Math.min(
        ...[...figure.querySelectorAll(selector)]
          .filter((text) => text.checkVisibility({ visibilityProperty: true }))
          .map(size)
      );
    const chart = figure.querySelector('.chart')!;
    return {
      charts: figure === place ? getComputedStyle(root).getPropertyValue('--charts').trim() : 'still',
      sideways: root.scrollWidth > root.clientWidth,
      pinned: place.clientHeight,
      chart: chart.clientHeight,
      shape: chart.clientWidth / chart.clientHeight,
      letters: least('.form:not([style*="none"]) text'),
      captions: least(':is(.caption-head, .caption-foot) p')
    };
  });
};

/** What holds in every window. */
function expectLegible({ charts, sideways, letters, captions, chart, shape }: Room) {
  expect(sideways).toBe(false);
  expect(letters).toBeGreaterThanOrEqual(11);
  // Of no letters the least would be endless.
  expect(letters).toBeLessThan(60);
  expect(captions).toBeLessThan(60);
  expect(shape).toBeGreaterThan(0.7);
  expect(shape).toBeLessThan(2.5);
  if (charts === 'still') return;
  expect(letters).toBeGreaterThanOrEqual(captions - 0.5);
  expect(chart).toBeGreaterThanOrEqual(200);
}

it.each([
  [390, 844, 'above'],
  [412, 785, 'above'],
  [820, 1180, 'above'],
  [1440, 900, 'beside'],
  [844, 390, 'beside'],
  [1000, 2000, 'beside'],
  [3440, 1440, 'beside'],
  [360, 640, 'still'],
  [320, 568, 'still'],
  [320, 256, 'still'],
  [640, 360, 'still'],
  [640, 720, 'above'],
  [1440, 300, 'still'],
  [390, 420, 'still']
] as const)('%i x %i: %s', async (width, height, charts) => {
  const look = async (lang: string) => {
    const { page } = await theatre.open(`/${lang}/`, { viewport: { width, height } });
    await ready(page);
    const room = await roomIn(page);
    expect(room.charts).toBe(charts);
    expectLegible(room);
    if (charts === 'above') {
      expect(room.pinned).toBeLessThanOrEqual(height * 0.45 + 1);
      const rail = await page.evaluate(() => document.querySelector('.rail')!.clientHeight);
      expect(height - rail - room.pinned).toBeGreaterThan(height / 2);
    }
  };
  await Promise.all(['nl', 'en'].map(look));
});

it.each([
  ['text of 200 %', (page: Page) => enlarge(page, 200)],
  [
    'spaced text',
    (page: Page) =>
      page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'
      })
  ]
] as const)('%s on a phone: charts keep their letters or stand still', async (_, change) => {
  const { page } = await theatre.open('/nl/', { viewport: { width: 390, height: 844 }, bypassCSP: true });
  await ready(page);
  await change(page);
  expectLegible(await roomIn(page));
});

it.each(['/nl/', DOSSIER, DOSSIER.replace('/chapter', '/embed/dossier')])(
  'on a phone no words are seen above the chart of %s',
  async (path) => {
    const { page } = await theatre.open(path, { viewport: PHONE });
    await ready(page);
    await roomIn(page);
    await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    await settle(page);
    const [above, top] = await page.evaluate(() => {
      const rail = document.querySelector('.rail')?.getBoundingClientRect().bottom ?? 0;
      const pinned = [...document.querySelectorAll('.moves > .pinned')].map(
        (place) => place.getBoundingClientRect().top
      );
      return [rail, pinned.find((at) => at >= 0 && at < 100)];
    });
    expect(top).toBe(above);
  }
);

it('without a script they stand where they would stand with it', async () => {
  for (const [width, height, position] of [
    [390, 844, 'sticky'],
    [320, 568, 'static'],
    [844, 390, 'sticky'],
    [640, 360, 'static']
  ] as const) {
    const { page } = await theatre.open('/nl/', { viewport: { width, height }, javaScriptEnabled: false });
    expect(
      await page
        .locator('.still')
        .first()
        .evaluate((still) => getComputedStyle(still).position)
    ).toBe(position);
  }
});

it('where a window grows, the charts come to their place', async () => {
  const { page } = await theatre.open('/nl/', { viewport: { width: 320, height: 568 } });
  await ready(page);
  expect((await roomIn(page)).charts).toBe('still');
  await page.setViewportSize({ width: 390, height: 844 });
  expect((await roomIn(page)).charts).toBe('above');
});

const SETTINGS = [
  ['default type of 32 px', '--blink-settings=defaultFontSize=32'],
  ['least type of 24 px', '--blink-settings=minimumFontSize=24']
] as const;
it.each(SETTINGS)('%s on a phone: nothing is pinned, nothing scrolls sideways', async (_, setting) => {
  const browser = await launchChromium(setting);
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${theatre.address()}/nl/`);
    await ready(page);
    const { charts, sideways } = await roomIn(page);
    expect({ charts, sideways }).toEqual({ charts: 'still', sideways: false });
  } finally {
    await browser.close();
  }
});
