/** In a frame of fixed height the steps of the walk are whole: nothing in them is to be scrolled. */
import { expect, it } from 'vitest';
import { onStage, ready } from './page.ts';

const theatre = onStage();

it.each([
  [390, 600],
  [390, 700],
  [328, 720],
  [720, 600]
])('%i x %i: at least nine of ten steps are whole, words and chart', async (width, height) => {
  const { page } = await theatre.open('/nl/embed/story/?mode=stepper', {
    viewport: { width, height },
    reducedMotion: 'reduce'
  });
  await ready(page);
  await page.waitForSelector('.stepper .on');
  const { steps, cut, letters } = await page.evaluate(async () => {
    const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
    const on = document.querySelector<HTMLButtonElement>('.stepper .on')!;
    const [steps, cut] = [new Set<string>(), new Set<string>()];
    let letters = Infinity;
    while (!on.disabled) {
      on.click();
      for (let turn = 0; turn < 60 && document.querySelector('.shown .walk[data-scenes]:not(.moves)'); turn++)
        await pause(50);
      await pause(60);
      const step = document.querySelector<HTMLElement>('.step.shown');
      if (!step) continue;
      steps.add(step.id);
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
    return { steps: [...steps], cut: [...cut], letters };
  });
  expect(steps.length).toBeGreaterThan(20);
  expect(letters).toBeGreaterThanOrEqual(11);
  expect(letters).toBeLessThan(30);
  expect(cut.length, `to be scrolled: ${cut.join(', ')}`).toBeLessThanOrEqual(steps.length / 10);
});
