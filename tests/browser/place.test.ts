/** The reader's place, in the three engines that readers have: whatever happens to page or window, the words that are read stay. */
import { afterEach, expect, it } from 'vitest';
import type { Tab } from './engines.ts';
import { inEngines } from './in-engines.ts';
import { until } from './on-tab.ts';

/** A block of words: the step that it stands in, and which of its blocks it is; and where its top and foot are in the window, in px. */
interface Spot {
  step: string;
  nth: number;
  top: number;
  foot: number;
}

/** The blocks of words in the window, below what is pinned, in order. Runs in the page. */
function spots(): Spot[] {
  const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return [...document.querySelectorAll('[data-step]')].flatMap((step) =>
    [...step.querySelectorAll('p, h3, li, blockquote')].flatMap((block, nth) => {
      const { top, bottom, height } = block.getBoundingClientRect();
      const apart = block.closest('.notes, .interactive, .still, details');
      return height > 0 && !apart && top >= begin && top < innerHeight
        ? [{ step: step.id, nth, top, foot: bottom }]
        : [];
    })
  );
}
/** Where a block is now, and where words begin and end in the window. Runs in the page. */
function now({ step, nth }: Spot): { top: number; foot: number; begin: number; end: number } {
  const block = document.getElementById(step)!.querySelectorAll('p, h3, li, blockquote')[nth]!;
  const { top, bottom } = block.getBoundingClientRect();
  const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return { top, foot: bottom, begin, end: innerHeight };
}

/** The page runs, what is near has come, its typefaces too, and for a quarter of a second, or so many frames, nothing moves. */
async function still(tab: Tab, frames = 15): Promise<void> {
  await until(tab, () => document.querySelector('.kept-room, .interactive.on') !== null);
  await tab.host(async (frames) => {
    const late = performance.now() + 20_000;
    for (let last = NaN, held = 0; held < frames;) {
      await new Promise((done) => requestAnimationFrame(done));
      const at = scrollY + document.documentElement.scrollHeight / 1e6;
      // A script that is fetched later takes itself away once it has run.
      const coming =
        document.readyState !== 'complete' || document.querySelector('script[src]:not([defer], [async])');
      held = at === last && !coming && document.fonts.status === 'loaded' ? held + 1 : 0;
      last = at;
      if (performance.now() > late)
        throw new Error(`not still: at ${at}, ${coming || document.fonts.status} ${location.href}`);
    }
  }, frames);
}

/** A small page that is not the story. */
const ELSEWHERE = '/nl/chart/price-real/';

const SIZES = [
  ['a wide window', 1280, 800],
  ['a phone', 450, 844]
] as const;

inEngines((running) => {
  let tab: Tab;
  afterEach(() => tab.close());

  /** A page in a window, at a step of it; nothing that comes by script is there yet but what is near. */
  const open = async (path: string, [, width, height]: readonly [string, number, number]) => {
    const { engine, address } = running();
    tab = await engine.open(address + path, width, height);
    await still(tab);
  };
  /** Goes to an interactive, and waits until it has come. */
  const come = async (index: number) => {
    await tab.host((nth) => document.querySelectorAll('.interactive')[nth]!.scrollIntoView(), index);
    const came = (nth: number) => document.querySelectorAll('.interactive')[nth]!.classList.contains('on');
    await expect.poll(() => tab.host(came, index)).toBe(true);
  };
  /** Goes by everything above a step, so that it has come; then to that step, its words where words begin. */
  const read = async (step: string) => {
    const before = await tab.host((id) => {
      const all = [...document.querySelectorAll('.interactive')];
      const to = document.getElementById(id)!;
      return all.filter((one) => one.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING).length;
    }, step);
    expect(before).toBeGreaterThan(2);
    // After a reload the place is held until the reader does something.
    await tab.host(() => void window.dispatchEvent(new Event('wheel')));
    for (let index = 0; index < before; index++) await come(index);
    await tab.host((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
    await still(tab, 4);
    await tab.host(() => window.scrollBy({ top: 90, behavior: 'instant' }));
    await still(tab, 4);
    const [first] = await tab.host(spots);
    expect(first).toBeDefined();
    return first!;
  };
  const moved = async (spot: Spot) => Math.round((await tab.host(now, spot)).top - spot.top);

  it.each(SIZES)('what comes by script comes into room that was kept for it, in %s', async (...size) => {
    for (const path of ['/nl/chapter/weighing/', '/nl/chapter/market/', '/nl/']) {
      await open(path, size);
      const heights = () =>
        [...document.querySelectorAll<HTMLElement>('.interactive')].map(
          (one) => `${one.dataset.interactive} ${Math.round(one.getBoundingClientRect().height)}`
        );
      const before = await tab.host(heights);
      const length = await tab.host(() => document.documentElement.scrollHeight);
      expect(before.length).toBeGreaterThan(1);
      for (const index of before.keys()) await come(index);
      expect(await tab.host(heights), path).toEqual(before);
      expect(await tab.host(() => document.querySelectorAll('.kept-room').length)).toBe(0);
      expect(await tab.host(() => document.documentElement.scrollHeight), path).toBe(length);
      if (path !== '/nl/') await tab.close();
    }
  });

  it.each(SIZES)('an address leads to its step, in %s', async (...size) => {
    for (const step of ['price-draw', 'narco-market']) {
      await open(`/nl/#${step}`, size);
      const { top, begin } = await tab.host(
        (id) => ({
          top: document.getElementById(id)!.getBoundingClientRect().top,
          begin: Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
        }),
        step
      );
      expect(Math.abs(top - begin), `${step} at ${top}, words begin at ${begin}`).toBeLessThanOrEqual(4);
      if (step === 'price-draw') await tab.close();
    }
  });

  it.each(SIZES)('a reload, and the way back, lead to the words that were read, in %s', async (...size) => {
    await open('/nl/', size);
    const { address } = running();
    for (const step of ['price-real', 'regulation-weighing']) {
      const spot = await read(step);
      await tab.go('again');
      await still(tab);
      expect(Math.abs(await moved(spot)), `${step}, reloaded`).toBeLessThanOrEqual(4);
      await tab.go(address + ELSEWHERE);
      await tab.go('back');
      await still(tab);
      expect(Math.abs(await moved(spot)), `${step}, on the way back`).toBeLessThanOrEqual(4);
    }
  });

  it('who went back to the top is there after a reload, whatever step the address names', async () => {
    await open('/nl/#price-real', SIZES[0]);
    await tab.host(() => {
      window.dispatchEvent(new Event('wheel'));
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await still(tab);
    await tab.go('again');
    await still(tab);
    expect(await tab.host(() => [location.hash, scrollY])).toEqual(['#price-real', 0]);
  });

  it('a lower window, and a turned phone, keep the words that are read in view', async () => {
    await open('/nl/', ['', 1280, 900]);
    await read('regulation-weighing');
    const middleOf = async () => {
      const all = await tab.host(spots);
      const { begin, end } = await tab.host(now, all[0]!);
      return { ...all.findLast(({ top }) => top <= (begin + end) / 2)!, middle: (begin + end) / 2 };
    };
    for (const [width, height] of [
      [1280, 560],
      [1280, 900],
      [450, 844],
      [844, 450],
      // A bar of the browser comes: charts that were pinned stand still in the text.
      [844, 375],
      [844, 450],
      [450, 844],
      [450, 700],
      [450, 640],
      [450, 700]
    ] as const) {
      const held = await middleOf();
      await tab.size(width, height);
      await still(tab);
      const { top, foot, begin, end } = await tab.host(now, held);
      const middle = (begin + end) / 2;
      // The middle of the words lies in the same block.
      expect(top, `${width} by ${height}: ${held.step}`).toBeLessThanOrEqual(middle + 4);
      expect(foot + 120, `${width} by ${height}: ${held.step}`).toBeGreaterThanOrEqual(middle);
    }
  });

  it.each(SIZES)(
    'larger type, and what is opened above, move nothing that is read, in %s',
    async (...size) => {
      await open('/nl/', size);
      const spot = await read('regulation-weighing');
      await tab.host(() => void (document.documentElement.style.fontSize = '125%'));
      await still(tab);
      // The words before it in view became higher too: a line more, no step.
      expect(Math.abs(await moved(spot))).toBeLessThanOrEqual(24);
      await tab.host(() => void (document.documentElement.style.fontSize = ''));
      await still(tab);
      expect(Math.abs(await moved(spot))).toBeLessThanOrEqual(4);
      const grown = await tab.host(() => {
        const before = document.documentElement.scrollHeight;
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('#price details, #market details'))
          fold.open = true;
        return document.documentElement.scrollHeight - before;
      });
      expect(grown).toBeGreaterThan(100);
      await still(tab);
      expect(Math.abs(await moved(spot))).toBeLessThanOrEqual(4);
    }
  );

  it.each(SIZES)('a typeface that comes late moves nothing that is read, in %s', async (...size) => {
    await open('/nl/', size);
    const wear = (face: string) =>
      tab.host((face) => document.documentElement.style.setProperty('--serif', face), face);
    for (const step of ['narco-market', 'regulation-takeover']) {
      await wear('monospace');
      await read(step);
      // The end of a long paragraph is left of it in the window.
      await tab.host((step) => {
        const paragraphs = [...document.querySelectorAll<HTMLElement>(`#${step} > p`)];
        const longest = paragraphs.reduce((one, other) =>
          other.offsetHeight > one.offsetHeight ? other : one
        );
        const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
        const by = longest.getBoundingClientRect().bottom - begin - 40;
        window.scrollBy({ top: by, behavior: 'instant' });
      }, step);
      await still(tab);
      const [spot] = await tab.host(spots);
      await wear('');
      await still(tab);
      expect(Math.abs(await moved(spot!)), step).toBeLessThanOrEqual(4);
    }
  });

  it('type of 150 percent leaves the page whole, in a phone', async () => {
    // Under `text-wrap: pretty` WebKit 2.50 crashed here.
    await open('/nl/', SIZES[1]);
    await tab.host(() => void (document.documentElement.style.fontSize = '24px'));
    await still(tab);
    expect(await tab.host(() => document.documentElement.scrollHeight)).toBeGreaterThan(10_000);
  });

  it('Space and Page Down show the next words, all of them, under a pinned chart', async () => {
    await open('/nl/', SIZES[1]);
    await read('price-nominal');
    for (const key of ['Space', 'PageDown', 'Space'] as const) {
      const { foot, begin, end } = await tab.host(() => ({
        foot: scrollY + innerHeight,
        begin: Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
        end: innerHeight
      }));
      expect(begin).toBeGreaterThan(200);
      const before = await tab.host(() => scrollY);
      await tab.press(key);
      await expect.poll(() => tab.host(() => scrollY)).toBeGreaterThan(before);
      await still(tab);
      const scrolled = await tab.host(() => scrollY);
      // What stood at the foot of the window stands below the chart now, and there is something new.
      expect(foot - scrolled, key).toBeGreaterThanOrEqual(begin);
      expect(foot - scrolled, key).toBeLessThan(end - 100);
    }
  });
});
