/** In a frame of fixed height the steps of the walk are whole: nothing in them is to be scrolled. */
import { expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { onStage } from './page.ts';

const theatre = onStage();
const WINDOWS = [
  ['nl', 390, 600],
  ['en', 390, 600],
  ['nl', 390, 700],
  ['nl', 328, 720],
  ['nl', 720, 600]
] as const;

/** Goes through all steps; what of them is not whole. */
async function look(lang: string, width: number, height: number) {
  const { page } = await theatre.open(`/${lang}/embed/story/?mode=stepper`, {
    viewport: { width, height },
    reducedMotion: 'reduce'
  });
  await page.waitForSelector('.stepper .on', { timeout: 10_000 });
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const on = document.querySelector<HTMLButtonElement>('.stepper .on')!;
    const [steps, cut, overflow] = [new Set<string>(), new Set<string>(), new Set<string>()];
    let letters = Infinity;
    for (let end = false; !end; end = on.getAttribute('aria-disabled') === 'true', on.click()) {
      const late = performance.now() + 10_000;
      while (document.querySelector('.shown .walk[data-scenes]:not(.moves)'))
        if (performance.now() < late) await frame();
        else throw new Error(`no chart moves at ${document.querySelector('.shown')!.id}`);
      await frame().then(frame);
      // Heads and bars, too: nothing lies under the bar or below the window.
      const low = document.querySelector('.stepper')!.getBoundingClientRect().top;
      const head = document.querySelector('.chapter.shown > .chapter-head')!;
      const page = document.documentElement;
      const hidden = Math.max(head.scrollHeight - head.clientHeight, page.scrollHeight - page.clientHeight);
      if (head.getBoundingClientRect().bottom > low + 1 || hidden > 0)
        overflow.add(document.querySelector('.chapter.shown')!.id);
      const step = document.querySelector<HTMLElement>('.step.shown');
      if (!step) continue;
      steps.add(step.id);
      // The simulator is taller than any frame.
      if (step.closest('[data-side="own"]')) continue;
      const pane = step.closest('.steps')!;
      if (pane.scrollHeight - pane.clientHeight > 8) cut.add(step.id);
      const figure = [...document.querySelectorAll('.shown :is(.pinned, .still)')].find((one) =>
        one.checkVisibility()
      );
      if (!figure) continue;
      const bar = document.querySelector('.stepper')!.getBoundingClientRect();
      const { bottom } = figure.getBoundingClientRect();
      if (bottom > bar.top + 1 || figure.querySelector('.chart')!.clientHeight < 200) cut.add(step.id);
      for (const text of figure.querySelectorAll('.form text'))
        if (text.checkVisibility())
          letters = Math.min(letters, Number.parseFloat(getComputedStyle(text).fontSize));
    }
    return { steps: steps.size, cut: [...cut], overflow: [...overflow], letters };
  });
}

it('all steps are whole, words and chart, in each window', async () => {
  const found = await atOnce(WINDOWS, 5, async ([lang, width, height]) => ({
    window: `${lang}, ${width} x ${height}`,
    ...(await look(lang, width, height))
  }));
  for (const { window, steps, letters, ...amiss } of found) {
    expect({ window, ...amiss }).toEqual({ window, overflow: [], cut: [] });
    expect(steps).toBeGreaterThan(20);
    expect(letters).toBeGreaterThanOrEqual(11);
    expect(letters).toBeLessThan(30);
  }
});
