/**
 * The three ways to read in a frame, in the three engines that readers have. Chromium has many more tests; here is what the
 * others do differently: who scrolls, when a frame hears that it was resized, what reaches a frame of another site.
 */
import { afterEach, expect, it } from 'vitest';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';
import { CHAPTER, lines } from './embed-article.ts';
import { publish } from './embed-host.ts';
import type { Tab } from './engines.ts';
import { inEngines } from './in-engines.ts';

const bare = (site: string) =>
  `<iframe src="${site}${CHAPTER}" title="De prijs" width="700" height="600" style="border:0"></iframe>`;
const pinned = (site: string) =>
  loaderSnippet({ site, path: CHAPTER, title: 'De prijs', link: '/nl/#price', height: 700 });
/** As Datawrapper's script does on a newspaper's page. */
const follows = (site: string) =>
  `${bare(site)}<script>addEventListener('message', ({ data, source }) => {
    const [height] = Object.values(data['datawrapper-height'] ?? {});
    const frame = document.querySelector('iframe');
    if (height && source === frame.contentWindow) frame.style.height = height + 'px';
  })</script>`;

/** Where both pages stand; all in px. */
const stand = async (tab: Tab) => ({
  ...(await tab.host(() => {
    const frame = document.querySelector('iframe:not([aria-hidden])')!.getBoundingClientRect();
    return { scrolled: window.scrollY, top: frame.top, high: frame.height, window: window.innerHeight };
  })),
  ...(await tab.story(() => {
    const page = document.documentElement;
    const { activeElement } = document;
    const { top = 0, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
    const nth = [...document.querySelectorAll('*')].indexOf(activeElement!);
    return {
      mode: page.dataset.mode,
      story: window.scrollY,
      most: page.scrollHeight - window.innerHeight,
      bar: window.innerWidth - page.clientWidth,
      body: Math.ceil(document.body.getBoundingClientRect().height),
      focus: document.hasFocus() && activeElement !== document.body ? { nth, top, bottom } : null,
      // A chart and its words come in turn; words that do not fit at once turn pages first.
      shown: [...document.querySelectorAll('.step.shown')]
        .map((step) =>
          [
            step.id,
            step.closest<HTMLElement>('.chapter')?.dataset.side,
            ...Array.from(step.children, (block) => Number(block.classList.contains('turned')))
          ].join(' ')
        )
        .join()
    };
  }))
});
type Standing = Awaited<ReturnType<typeof stand>>;

/** Waits until the pages stand so; tells where they stood where they never did. */
async function until(tab: Tab, right: (now: Standing) => boolean): Promise<Standing> {
  let now: Standing | undefined;
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    now = await stand(tab).catch(() => undefined);
    if (now && right(now)) return now;
  }
  throw new Error(`never so: ${right} but ${JSON.stringify(now)}`);
}

/** The story is pinned, and for some looks nothing has moved: the loader looks for a header when the article is at rest. */
async function still(tab: Tab): Promise<void> {
  let last = '';
  let held = 0;
  await until(tab, ({ mode, scrolled, story, most }) => {
    const now = `${scrolled} ${story} ${most}`;
    held = mode === 'pinned' && now === last ? held + 1 : 0;
    last = now;
    return held > 8;
  });
}

/** The words that begin first in the window, below what is pinned there, and those in the middle. Runs in the frame. */
function reading() {
  const begin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const blocks = [...document.querySelectorAll('[data-step] :is(h2, p, li, blockquote)')].filter(
    (one) => one.getBoundingClientRect().height > 0 && !one.closest('.still, .interactive, details')
  );
  const above = (line: number) =>
    blocks.findLast((one) => one.getBoundingClientRect().top <= line)?.textContent;
  return { first: above(begin + 1), middle: above((begin + innerHeight) / 2) };
}

inEngines((running) => {
  let close: () => Promise<void>;
  afterEach(() => close());

  const open = async (snippet: (site: string) => string): Promise<Tab> => {
    const html = (site: string) =>
      `<!doctype html><title>Krant</title><link rel="icon" href="data:,"><body>${lines(9)}${snippet(site)}${lines(40, 'q')}`;
    const { engine, address } = running();
    const host = await publish({ html }, address);
    const tab = await engine.open(host.address);
    close = async () => {
      await tab.close();
      await host.close();
    };
    return tab;
  };

  it('pinned: the story scrolls with the article, there and back, and is left at both ends', async () => {
    const tab = await open(pinned);
    const begin = await until(tab, ({ mode, most }) => mode === 'pinned' && most > 3000);
    expect(begin.bar).toBe(0);
    for (let now = begin; now.top > 0;) {
      await tab.wheel(300);
      const { scrolled } = now;
      now = await until(tab, (next) => next.scrolled > scrolled);
    }
    await tab.wheel(900);
    // What the article was scrolled since it met the story, the story was.
    const together = ({ top, story: at, scrolled }: Standing) =>
      top === 0 && Math.abs(scrolled - (begin.top + at)) <= 1;
    const within = await until(tab, (now) => together(now) && now.story > 500);
    await tab.wheel(-400);
    await until(tab, (now) => together(now) && now.story < within.story - 300);
    await tab.wheel(20_000);
    await until(tab, ({ top, story: at, most }) => top < -100 && Math.abs(at - most) <= 1);
    await still(tab);
    await tab.wheel(-30_000);
    await until(tab, ({ scrolled, story: at }) => scrolled === 0 && at === 0);
  });

  it('pinned: scrolling that begins in the frame brings the article along, and what has the focus is seen', async () => {
    const tab = await open(pinned);
    await until(tab, ({ mode, most }) => mode === 'pinned' && most > 3000);
    // Before the story has heard where the article is, what scrolls it can only be the browser, on a reload.
    await tab.host(() => window.scrollTo(0, 700));
    await until(tab, ({ story }) => story > 200);
    await tab.story(() => document.getElementById('price-chain')!.scrollIntoView());
    await until(tab, ({ top, story, scrolled }) => top === 0 && story > 2000 && scrolled > story);

    await tab.host(() => window.scrollTo(0, 0));
    await until(tab, ({ scrolled, story }) => scrolled === 0 && story === 0);
    await tab.host(() =>
      [...document.querySelectorAll<HTMLElement>('p a')].find((link) => link.closest('#p8'))!.focus()
    );
    for (let turn = 0, last = -1; turn < 8; turn++) {
      await tab.press('Tab');
      const seen = await until(
        tab,
        ({ top, window, focus }) =>
          focus !== null && focus.nth !== last && top + focus.top >= 0 && top + focus.bottom <= window + 1
      );
      last = seen.focus?.nth ?? -1;
    }
    await until(tab, ({ story }) => story > 300);
  });

  it('pinned: a reload, another window and larger type keep the words that are read', async () => {
    const tab = await open(pinned);
    await until(tab, ({ mode, most }) => mode === 'pinned' && most > 3000);
    await tab.host(() => window.scrollTo(0, 1800));
    await still(tab);
    // Each the other way too, so that nothing drifts.
    for (const [what, block, act] of [
      ['a reload', 'first', () => tab.go('again')],
      ['a lower window', 'middle', () => tab.size(1280, 560)],
      ['a higher window', 'middle', () => tab.size(1280, 800)],
      ['a narrow window', 'middle', () => tab.size(450, 800)],
      ['a wide window', 'middle', () => tab.size(1280, 800)],
      [
        'larger type',
        'first',
        () => tab.story(() => void (document.documentElement.style.fontSize = '125%'))
      ],
      ['type as it was', 'first', () => tab.story(() => void (document.documentElement.style.fontSize = ''))]
    ] as const) {
      const before = await tab.story(reading);
      expect(before[block], what).toMatch(/\w{3}/);
      await act();
      await still(tab);
      expect((await tab.story(reading))[block], what).toBe(before[block]);
    }
  });

  it('flow: the frame becomes as high as the story', async () => {
    const tab = await open(follows);
    const now = await until(tab, ({ mode, high, body }) => mode === 'flow' && high > 3000 && high === body);
    expect(now.bar).toBe(0);
    expect(now.story).toBe(0);
  });

  it('stepper: a press goes on, another back, and the wheel leaves', async () => {
    const tab = await open(bare);
    const first = await until(tab, ({ mode }) => mode === 'stepper');
    // Nothing of it lies below its window.
    expect(first.most).toBe(0);
    // The driver of WebKit presses what is in view, and nothing else.
    await tab.host(() => window.scrollTo(0, 300));
    await tab.click('nav.stepper .on');
    const second = await until(tab, ({ shown }) => shown !== first.shown && shown !== '');
    await tab.click('nav.stepper .on');
    await until(tab, ({ shown }) => shown !== second.shown && shown !== '');
    await tab.click('nav.stepper .back');
    await until(tab, ({ shown }) => shown === second.shown);
    await tab.wheel(1500);
    const { scrolled } = await until(tab, (now) => now.scrolled > second.scrolled);
    expect(scrolled).toBeGreaterThan(second.scrolled);
  });
});
