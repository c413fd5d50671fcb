import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartStates } from '#lib/take/states.ts';
import { violations } from './axe.ts';
import { onStage, PHONE, ready, SMALL, WIDE } from './page.ts';
import { CHARACTERS } from '../../scripts/fonts/characters.ts';
import { OWN } from '../own.ts';

const theatre = onStage();
const ids = [...chartStates(OWN, 'nl').keys()];

/** In an SVG on its own: the words that are seen, which of them run out of the drawing, and which lie on each other. */
const look = () => {
  const root = document.documentElement as unknown as SVGSVGElement;
  const { width, height } = root.viewBox.baseVal;
  const boxes = [...root.querySelectorAll('text')].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const blank = Number.parseFloat(getComputedStyle(text).fontSize) * 0.2;
    return { words: text.textContent ?? '', left, right, top: top + blank, bottom: bottom - blank };
  });
  const wrong = boxes
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ words }) => `'${words}' is outside`);
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1))
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        wrong.push(`'${a.words}' lies on '${b.words}'`);
  });
  return {
    words: boxes.map(({ words }) => words),
    widths: boxes.map(({ left, right }) => right - left),
    wrong
  };
};

/** A file that is no page names no icon, so the browser asks for the one at the root. */
const withoutIcon = (page: Page) => page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));

/** Titles of panels that stand close to their unit: in a type as wide as Arial's bold they run into it. */
const CLOSE = ['market-supply: ', 'market-seizures: '];

describe('an SVG file opened on its own', () => {
  it.each(['', '.narrow'])(
    'has its typeface in it, and all its words in their place (svg%s)',
    async (form) => {
      const { page } = await theatre.open(`/nl/chart/${ids[0]}.svg`, { before: withoutIcon });
      const bad: string[] = [];
      for (const id of ids) {
        await page.goto(`${theatre.address()}/nl/chart/${id}${form}.svg`);
        await page.evaluate(async () => void (await document.fonts.ready));
        const loaded = await page.evaluate(() =>
          [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
        );
        const { words, wrong } = await page.evaluate(look);
        if (!loaded.includes('Archivo')) bad.push(`${id}: the typeface is not loaded`);
        const { title } = chartStates(OWN, 'nl').get(id)!.told;
        if (!words.join(' ').includes(title.slice(0, 10)) || words.length < 4)
          bad.push(`${id}: ${words.length} texts`);
        bad.push(...wrong.map((what) => `${id}: ${what}`));
      }
      expect(bad).toEqual([]);
    }
  );

  it('holds its words in the stand-in of a program that reads no typeface from a file', async () => {
    const { page } = await theatre.open(`/nl/chart/${ids[0]}.svg`, { before: withoutIcon });
    const bad: string[] = [];
    for (const id of ids) {
      await page.goto(`${theatre.address()}/nl/chart/${id}.svg`);
      const own = await page.evaluate(look);
      await page.evaluate(async () => {
        document.querySelector('style')!.remove();
        document.documentElement.setAttribute('font-family', 'Liberation Sans, Arial');
        await document.fonts.ready;
      });
      const { widths, wrong } = await page.evaluate(look);
      // Without this the test would look at the same typeface twice.
      if (widths.join() === own.widths.join()) bad.push(`${id}: nothing changed`);
      bad.push(...wrong.map((what) => `${id}: ${what}`));
    }
    expect(bad.filter((what) => !CLOSE.some((known) => what.startsWith(known)))).toEqual([]);
  });

  it('is drawn within an image as it is alone', async () => {
    const { page } = await theatre.open('/nl/chart/price-real/', { viewport: WIDE });
    const [alone, inside] = await page.evaluate(async () => {
      const source = await (await fetch('../price-real.svg')).text();
      const draw = async (svg: string) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 700 });
        const pen = canvas.getContext('2d')!;
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, 960, 700);
        return data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
      };
      return [await draw(source), await draw(source.replace(/<text[\s\S]*?<\/text>/g, ''))];
    });
    expect(alone).toBeGreaterThan(inside! * 1.2);
  });
});

const PATHS = ['/nl/chart/price-real/', '/en/chart/narco-events/', '/nl/chart/spending-euros/'];

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
  ['320 px', SMALL]
] as const)('the page of a chart (%s)', (_, viewport) => {
  it.each(PATHS)('%s has nothing that axe finds or that runs out, light and dark', async (path) => {
    const { page } = await theatre.open(path, { viewport });
    await page.locator('.take .copy').first().waitFor();
    await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await violations(page);
      const { clientWidth, scrollWidth } = await page.evaluate(() => document.documentElement);
      expect({ found, scrollWidth }).toEqual({ found: [], scrollWidth: clientWidth });
    }
  });

  it('draws one form of the chart without a script, and has all to take', async () => {
    const { page } = await theatre.open(PATHS[0]!, { viewport, javaScriptEnabled: false });
    const forms = await page.locator('.take .chart .form').all();
    const shown = await Promise.all(forms.map((form) => form.isVisible()));
    expect(shown.filter(Boolean).length).toBe(1);
    expect(await page.locator('.files a').count()).toBe(7);
    expect(await page.locator('.take pre').first().textContent()).toContain('/nl/chart/price-real/');
  });
});

it('what is to be pasted names the site where it was opened, and is copied', async () => {
  const { page } = await theatre.open('/nl/chart/price-real/', {
    permissions: ['clipboard-read', 'clipboard-write']
  });
  const reference = page.locator('.take pre').first();
  expect(await reference.textContent()).toContain(`${theatre.address()}/nl/chart/price-real/`);
  await page.locator('.copy button').first().click();
  await page.locator('.copy [role=status]', { hasText: 'Gekopieerd' }).first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await reference.textContent());
});

it('the fold below a chart leads to its page, by mouse and by keyboard', async () => {
  const { page } = await theatre.open('/nl/#price-real');
  await ready(page);
  const words = page.locator('#price-real .in-words');
  await words.locator('summary').focus();
  await page.keyboard.press('Enter');
  const link = words.locator('.take-link');
  await link.waitFor();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/nl/chart/price-cheaper/');
  expect(await page.locator('h1').textContent()).toBe(
    chartStates(OWN, 'nl').get('price-cheaper')!.told.title
  );
});

it('the typefaces draw every letter that they are said to hold', async () => {
  const { page } = await theatre.open('/nl/claims/');
  const lacking = await page.evaluate(async (letters) => {
    const pen = document.createElement('canvas').getContext('2d')!;
    const width = (letter: string, faces: string) => {
      pen.font = `100px ${faces}`;
      return pen.measureText(letter).width;
    };
    const lacking: string[] = [];
    for (const face of ['Newsreader', 'Archivo']) {
      await document.fonts.load(`100px ${face}`, letters);
      // A letter that comes from the stand-in is as wide as the stand-in has it.
      for (const letter of letters)
        if (width(letter, `${face}, monospace`) !== width(letter, `${face}, serif`))
          lacking.push(`${face}: ${letter}`);
    }
    return lacking;
  }, CHARACTERS);
  expect(lacking).toEqual([]);
});
