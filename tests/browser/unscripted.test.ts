import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onStage, PHONE, ready, settle, WIDE } from './page.ts';
import { STEPS } from './story.ts';
import { LANGS } from '../own.ts';

const theatre = onStage();

/** The states in the order in which they are first told. */
const STATES = [
  ...new Set(STEPS.flatMap(({ chapter, state }) => (state === null ? [] : [`${chapter} ${state}`])))
];
const SIZES = [
  ['wide', WIDE],
  ['phone', PHONE]
] as const;

/** Which states stand in the text, drawn large enough to read, and how many pinned charts are seen. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    states: [...document.querySelectorAll<HTMLElement>('.still')]
      .filter((still) => {
        const { width, height } = still.querySelector('svg')!.getBoundingClientRect();
        return still.checkVisibility() && width > 200 && height > 120;
      })
      .map((still) => `${still.closest('section')?.id} ${still.dataset.state}`),
    pinned: [...document.querySelectorAll('.pinned')].filter(
      (pinned) => pinned.getBoundingClientRect().height > 0
    ).length,
    words: [...document.querySelectorAll('[data-step]')].filter((step) => step.checkVisibility()).length
  }));

const WHOLE = { states: STATES, pinned: 0, words: STEPS.length };

describe.each(SIZES)('%s', (_, viewport) => {
  it.each(LANGS)('without a script every state stands beside its words (%s)', async (lang) => {
    const pictures: string[] = [];
    const { page } = await theatre.open(`/${lang}/`, {
      viewport,
      javaScriptEnabled: false,
      before: (page) =>
        page.on('request', (one) => one.resourceType() === 'image' && pictures.push(one.url()))
    });
    expect(await seen(page)).toEqual(WHOLE);
    // Those for reader views, which are not seen, are not fetched.
    expect(pictures.filter((url) => url.endsWith('.narrow.svg'))).toEqual([]);
  });

  it('without a script a figure leads to its note and the note back', async () => {
    const { page } = await theatre.open('/nl/', { viewport, javaScriptEnabled: false });
    const figure = page.locator('#price-real a.figure').first();
    const note = page.locator((await figure.getAttribute('href'))!);
    await figure.click();
    expect(await note.isVisible()).toBe(true);
    await note.locator('a.back').click();
    expect(new URL(page.url()).hash).toMatch(/^#to-note-price-real/);
  });

  it('where the script does not come, the still charts stand', async () => {
    const { page, complaints } = await theatre.open('/nl/', {
      viewport,
      before: (page) => page.route('**/run/*.js', (route) => route.abort())
    });
    expect(await seen(page)).toEqual(WHOLE);
    expect(complaints.splice(0).join('\n')).toMatch(/ERR_FAILED/);
  });

  it('where the script does not come and does not fail, the address leads to its step', async () => {
    const { page } = await theatre.open('/nl/#price-real', {
      viewport,
      hangs: true,
      before: (page) => page.route('**/run/*.js', () => {})
    });
    await expect
      .poll(() => page.evaluate(() => document.getElementById('price-real')?.getBoundingClientRect().top))
      .toBeLessThan(viewport.height * 0.9);
  });

  it('paper has all words, every state and every note', async () => {
    const { page } = await theatre.open('/nl/', { viewport });
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page)).toEqual(WHOLE);
    const folded = await page.$$eval(
      '.notes .note',
      (notes) => notes.filter((note) => !note.checkVisibility()).length
    );
    const rail = await page.locator('.rail').isVisible();
    expect(await page.locator('.notes .note').count()).toBeGreaterThan(20);
    expect({ folded, rail }).toEqual({ folded: 0, rail: false });
  });

  it('the script moves nothing when it takes over', async () => {
    // Without the typefaces, whose arrival is another matter: what is left is what the script does.
    const { page, complaints } = await theatre.open('/nl/', {
      viewport,
      before: (page) => page.route('**/*.woff2', (route) => route.abort())
    });
    await ready(page);
    await settle(page);
    const shifts = await page.evaluate(
      () =>
        new Promise<{ value: number; moved: (string | undefined)[] }[]>((done) => {
          interface Shift extends PerformanceEntry {
            value: number;
            sources: { node?: Element }[];
          }
          const shifts: { value: number; moved: (string | undefined)[] }[] = [];
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries() as Shift[])
              shifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 60)) });
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(shifts), 500);
        })
    );
    expect(shifts).toEqual([]);
    complaints.length = 0;
  });
});

it('the walk is printed whole, on no more pages than one hands to somebody', async () => {
  const { page } = await theatre.open('/nl/');
  await ready(page);
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages).toBeGreaterThan(6);
  expect(pages).toBeLessThanOrEqual(12);
});
