/** Notes, in the three engines that readers have: their addresses, and the way into them and out by keys. */
import { afterEach, expect, it } from 'vitest';
import type { Tab } from './engines.ts';
import { inEngines } from './in-engines.ts';
import { until } from './on-tab.ts';

const SIZES = [
  ['a wide window', 1280, 800],
  ['a phone', 450, 844]
] as const;
/** A step of the walk with five notes. */
const STEP = 'market-sewage-amsterdam';

inEngines((running) => {
  let tab: Tab;
  afterEach(() => tab.close());

  const open = async (path: string, [, width, height]: readonly [string, number, number]) => {
    const { engine, address } = running();
    tab = await engine.open(address + path, width, height);
    await until(tab, () => document.querySelector('.kept-room, .interactive.on') !== null);
  };
  /** Opens the first note of the step. */
  const openNote = () =>
    tab.host((step) => {
      const link = document.querySelector<HTMLElement>(`#${step} a[href^="#note-"]`)!;
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      link.focus();
      link.click();
    }, STEP);
  const focus = () =>
    tab.host(() => ({
      open: document.querySelectorAll('.note.open').length,
      on: document.activeElement!.id || document.activeElement!.className || document.activeElement!.tagName
    }));

  it.each(SIZES)(
    'an address of a note, or of the figure that leads to it, shows it, in %s',
    async (...size) => {
      // The last two stand in a dossier alone, and the walk leads there.
      const ids = [`note-${STEP}-5`, `to-note-${STEP}-5`, 'note-price-belgium-1', 'note-market-weighing-8'];
      for (const id of ids) {
        await open(`/nl/#${id}`, size);
        await expect
          .poll(() =>
            tab
              .host((id) => {
                const box = document.getElementById(id)?.getBoundingClientRect();
                const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
                const shown = !!box && box.height > 0 && box.top >= begin - 4 && box.top < innerHeight - 20;
                return shown ? 'shown' : `${id} at ${box?.top} px, ${scrollY} px down ${location.href}`;
              }, id)
              .catch(() => id)
          )
          .toBe('shown');
        if (id !== ids.at(-1)) await tab.close();
      }
    }
  );

  it.each(SIZES)(
    'Tab leads through a note and on from its figure; Shift with Tab, Escape and scrolling on back to it, in %s',
    async (...size) => {
      await open('/nl/', size);
      await openNote();
      expect(await focus()).toEqual({ open: 1, on: `note-${STEP}-1` });
      await tab.press('Tab');
      await expect.poll(focus).toEqual({ open: 1, on: 'close' });
      // Past its source.
      await tab.press('Tab');
      await tab.press('Tab');
      await expect.poll(focus).toEqual({ open: 0, on: `to-note-${STEP}-2` });
      await openNote();
      await tab.press('Shift+Tab');
      await expect.poll(focus).toEqual({ open: 0, on: `to-note-${STEP}-1` });
      await openNote();
      await tab.press('Escape');
      await expect.poll(focus).toEqual({ open: 0, on: `to-note-${STEP}-1` });
      await openNote();
      await tab.host(() => window.scrollBy({ top: innerHeight / 2, behavior: 'instant' }));
      await expect.poll(focus).toEqual({ open: 0, on: `to-note-${STEP}-1` });
    }
  );

  it('a note that is open is beside its figure, or at the foot, also once the phone was turned', async () => {
    await open('/nl/', SIZES[1]);
    await openNote();
    for (const [width, height] of [
      [844, 450],
      [450, 844]
    ] as const) {
      await tab.size(width, height);
      const whole = () =>
        tab.host(() => {
          const note = document.querySelector('.note.open');
          const box = note?.getBoundingClientRect();
          const link = document.querySelector(`a[href="#${note?.id}"]`)?.getBoundingClientRect();
          const beside = box && link && (box.bottom <= link.top || box.top >= link.bottom);
          const wide = document.documentElement.clientWidth >= 600;
          const isInside = box && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
          const fits =
            box &&
            (wide
              ? beside && box.width < innerWidth / 2
              : Math.abs(box.width - document.documentElement.clientWidth) <= 1);
          return isInside && fits ? 'whole' : JSON.stringify(box ?? 'closed');
        });
      await expect.poll(whole).toBe('whole');
    }
  });
});
