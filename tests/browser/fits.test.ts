import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enlarge, onStage, PHONE, SIDEWAYS, SMALL, wakeAll, WIDE } from './page.ts';
import { STEPS } from './story.ts';

const theatre = onStage();

const WAYS = [
  ['wide', WIDE, 100],
  ['phone', PHONE, 100],
  ['320 px', SMALL, 100],
  ['sideways', SIDEWAYS, 100],
  ['phone, text of 200 %', PHONE, 200],
  ['wide, text of 200 %', WIDE, 200]
] as const;

/** Elements that run out of the page to the right, or that hide part of their words. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) => element.outerHTML.slice(0, 100);
    const shown = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.closest('svg, .note, .skip, [aria-live]')) return false;
      const { width, height } = element.getBoundingClientRect();
      // One pixel: words for the ear only.
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    });
    return {
      scrolls: document.documentElement.scrollWidth > width,
      out: shown.filter((element) => element.getBoundingClientRect().right > width + 1).map(name),
      hidden: shown
        .filter((element) => getComputedStyle(element).overflowX !== 'visible' && element !== document.body)
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map(name)
    };
  });

/** What is wrong with each chart, as a link to its step shows it: texts that lie on each other or outside its place. */
const crowded = (page: Page) =>
  page.evaluate(async (steps) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const wrong: string[] = [];
    for (const { id, chapter, state } of steps) {
      if (state === null) continue;
      location.hash = id;
      await frame();
      await frame();
      const place = document.querySelector(`#${chapter} .pinned`)!;
      // Where charts stand still in the text, that of the step.
      const pinned =
        place.getClientRects().length > 0
          ? place
          : document.getElementById(id)!.closest('.stretch')!.querySelector('.still')!;
      const chart = pinned.querySelector('.chart')!;
      const form = [...chart.querySelectorAll('.form')].find((svg) => svg.checkVisibility());
      const room = pinned.getBoundingClientRect();
      if (!form || form.getBoundingClientRect().height < 120)
        wrong.push(`${id}: a chart of ${form?.getBoundingClientRect().height} px high`);
      const captions = [
        ...pinned.querySelectorAll(pinned === place ? '.caption.current p' : ':scope > :not(.chart) > p')
      ];
      const texts = [...(form?.querySelectorAll('text') ?? [])].map((text) => {
        // The letters, without the room above and below that the typeface keeps.
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const blank = Number.parseFloat(getComputedStyle(text).fontSize) * 0.2;
        return { text: text.textContent ?? '', left, right, top: top + blank, bottom: bottom - blank };
      });
      const words = captions.map((caption) => {
        const { left, right, top, bottom } = caption.getBoundingClientRect();
        return { text: caption.textContent ?? '', left, right, top: top + 2, bottom: bottom - 2 };
      });
      const all = [...texts, ...words].filter(({ left, right }) => right > left);
      for (const { text, left, right, top, bottom } of all)
        if (
          left < -1 ||
          right > document.documentElement.clientWidth + 1 ||
          top < room.top - 1 ||
          bottom > room.bottom + 1
        )
          wrong.push(`${id}: '${text}' is outside`);
      all.forEach((a, index) => {
        for (const b of all.slice(index + 1))
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            wrong.push(`${id}: '${a.text}' lies on '${b.text}'`);
      });
    }
    return wrong;
  }, STEPS);

it.each(['/nl/sources/', '/en/sources/'])('nothing runs out of %s or is cut', async (path) => {
  // A page without a script is in each window what it would be if it had been opened there.
  const { page } = await theatre.open(path);
  for (const [way, viewport, percent] of WAYS) {
    await page.setViewportSize(viewport);
    await enlarge(page, percent);
    expect(await cut(page), way).toEqual({ scrolls: false, out: [], hidden: [] });
  }
});

describe.each(WAYS)('%s', (_, viewport, percent) => {
  it.each(['/nl/', '/en/'])(
    'nothing runs out of %s or is cut, and every chart keeps its texts apart and in its place',
    async (path) => {
      const { page } = await theatre.open(path, { viewport });
      await wakeAll(page);
      await enlarge(page, percent);
      expect(await cut(page)).toEqual({ scrolls: false, out: [], hidden: [] });
      expect(await crowded(page)).toEqual([]);
    }
  );
});
