/** What the reader does, in the three engines that readers have; tests of each part try the rest in Chromium. */
import { expect, it } from 'vitest';
import type { Tab } from './engines.ts';
import { inEngines } from './in-engines.ts';
import { until } from './on-tab.ts';

inEngines((running) => {
  const open = (path: string): Promise<Tab> => {
    const { engine, address } = running();
    return engine.open(address + path);
  };

  it('the real line is shown where a reader skips drawing, and told', async () => {
    const tab = await open('/nl/#price-draw');
    await until(tab, () => document.querySelector<HTMLElement>('.on .draw-main')?.offsetHeight);
    // Once the moving chart is at rest in the empty state: on the way there it may show a line of another.
    await until(tab, () => document.querySelector('#price .pinned .chart[data-state="draw"]'));
    expect(await tab.host(() => document.querySelectorAll('#price .pinned .line.ink-derived').length)).toBe(
      0
    );
    await tab.host(() => document.querySelector<HTMLElement>('.on .draw-main')!.click());
    expect(
      await until(tab, () => document.querySelectorAll('#price .pinned .line.ink-derived').length)
    ).toBeGreaterThan(0);
    expect(await until(tab, () => document.querySelector('.draw .draw-said')?.textContent)).toMatch(/\d/);
    await tab.close();
  });

  it('a policy is set, and the results follow', async () => {
    const tab = await open('/nl/#regulation-simulator');
    await until(tab, () => document.querySelectorAll('.on .simulator input[type=radio]').length > 4);
    const told = () =>
      [...document.querySelectorAll('.simulator svg text')].map(({ textContent }) => textContent).join(' ');
    const opened = await tab.host(told);
    await tab.host(() =>
      [...document.querySelectorAll<HTMLElement>('.simulator input[name=sim-regime]')].at(-1)!.click()
    );
    await until(tab, () => document.querySelectorAll('.simulator input[type=range]').length > 0);
    expect(await tab.host(told)).not.toBe(opened);
    await tab.close();
  });

  it('an answer is drawn into the pillars, is there after a reload, and is forgotten', async () => {
    // What is left of a broken pillar, in the reader's own ink.
    const answered = () =>
      document.querySelectorAll('#weighing .pinned .form.wide .rect.ink-measured:not(.open)').length;
    const ready = () => {
      // Each comes as the reader comes near.
      const there = document.querySelectorAll('#price-weighing .on .question input').length > 0;
      document.querySelector(there ? '#weighing-map' : '#price-weighing')!.scrollIntoView();
      return there && document.querySelector('#weighing .walk.moves');
    };
    const tab = await open('/nl/');
    await until(tab, ready);
    await tab.host(() =>
      document.querySelectorAll<HTMLElement>('#price-weighing .on .question input')[2]!.click()
    );
    expect(await until(tab, answered)).toBe(5);
    // Not at once: a driver waits for the answer of the page that goes.
    await tab.host(() => {
      document.documentElement.dataset.old = '';
      setTimeout(() => location.reload());
    });
    await until(tab, () => !('old' in document.documentElement.dataset));
    await until(tab, ready);
    expect(await until(tab, answered)).toBe(5);
    await tab.host(() =>
      [...document.querySelectorAll<HTMLElement>('#price-weighing button')]
        .find(({ textContent }) => textContent?.includes('Vergeet'))!
        .click()
    );
    await until(
      tab,
      () => !document.querySelector('#weighing .pinned .form.wide .rect.ink-measured:not(.open)')
    );
    expect(await tab.host(() => localStorage.length)).toBe(0);
    await tab.close();
  });
});
