import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { hasScript, KINDS, NOTHING, unlucky } from './kinds.ts';
import { onStage, wakeAll } from './page.ts';

const theatre = onStage();

/** What hosts, proxies and programs that make pages smaller do to HTML. */
const CHANGED: Record<string, (html: string) => string> = {
  'no comments': (html) => html.replace(/<!--[\s\S]*?-->/g, ''),
  'no white space': (html) => html.replace(/\s+/g, ' ').replace(/> </g, '><'),
  'no needless ends and quotes': (html) =>
    html.replace(/<\/(p|li)>/g, '').replace(/ ([\w-]+)="([\w-]+)"(?=[ >])/g, ' $1=$2'),
  'scripts at the end, and what a proxy puts in': (html) => {
    const scripts = html.match(/<script[^>]*\bsrc=[^>]*><\/script>/g) ?? [];
    return scripts
      .reduce((rest, script) => rest.replace(script, ''), html)
      .replace('<head>', '<head><meta name="put-in" content="">')
      .replace(/<body[^>]*>/, '$&<div id="banner">A proxy</div>')
      .replace('</body>', () => `${scripts.join('')}</body>`);
  }
};
const serveChanged = (path: string, change: (html: string) => string) => (page: Page) =>
  page.route(`**${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: change(readFileSync(`build${path}index.html`, 'utf8'))
    })
  );

/** As extensions do: a button before each step, a mark around some letters of a word. */
const extend = () => {
  for (const step of document.querySelectorAll('.step, main article, main section')) {
    step.before(Object.assign(document.createElement('button'), { className: 'put-in' }));
    const word = step.querySelector('p')?.firstChild;
    if (!(word instanceof Text) || word.length <= 9) continue;
    const mark = document.createElement('mark');
    const rest = word.splitText(4);
    rest.splitText(3);
    rest.before(mark);
    mark.append(rest);
  }
};
/** As translators do: each text is taken into an element of its own. */
const translate = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, svg, select, textarea, font'))
      continue;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
};
const once = (work: () => void) => (page: Page) =>
  page.addInitScript(`document.addEventListener('DOMContentLoaded', ${work})`);
const again = (work: () => void) => (page: Page) => page.addInitScript(`setInterval(${work}, 300)`);

/** As browsers do that keep nothing: even to name what would throws. */
const storesNothing = (page: Page) =>
  page.addInitScript(() => {
    const of = (owner: object, ...names: string[]) => names.map((name) => [owner, name] as const);
    const stores = of(window, 'localStorage', 'sessionStorage', 'indexedDB', 'caches');
    for (const [owner, name] of [...stores, ...of(Navigator.prototype, 'serviceWorker')])
      Object.defineProperty(owner, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        }
      });
  });

/** What scripts ask of the browser. */
const ASKED = [
  ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'PerformanceObserver', 'matchMedia'],
  ...['requestAnimationFrame', 'getComputedStyle', 'scrollTo', 'setTimeout', 'URL', 'WeakMap']
];
/** Each of them throws where a script of the page asks it for the nth time. */
const failing = (name: string, nth: number) => (page: Page) =>
  page.addInitScript(
    ([name, nth]) => {
      const all = globalThis as unknown as Record<string, (...given: unknown[]) => unknown>;
      const real = all[name]!;
      let count = 0;
      const trap = () => {
        if (/\/run\//.test(new Error().stack ?? '') && ++count === nth) throw new Error('failed on purpose');
      };
      all[name] = new Proxy(real, {
        apply: (to, self, given) => (trap(), Reflect.apply(to, self, given)),
        construct: (to, given, target) => (trap(), Reflect.construct(to, given, target) as object)
      });
    },
    [name, nth] as const
  );

describe.each(Object.entries(KINDS))('%s', (kind, path) => {
  const wakes = hasScript(kind);
  const each = async (ways: Record<string, (page: Page) => unknown>) => {
    const found = await atOnce(Object.entries(ways), 4, async ([way, before]) => ({
      way,
      amiss: await unlucky(theatre, path, before, { wakes })
    }));
    expect(found).toEqual(found.map(({ way }) => ({ way, amiss: { ...NOTHING, awake: wakes } })));
  };
  it('is whole where its HTML was changed on the way', () =>
    each(
      Object.fromEntries(Object.entries(CHANGED).map(([way, change]) => [way, serveChanged(path, change)]))
    ));

  it('is whole where it is translated, marked and added to: before it wakes, and again and again', () =>
    each({
      'translated before': once(translate),
      'translated as it goes on': again(translate),
      'an extension': once(extend)
    }));

  it('is whole where typefaces hang, clocks are wrong and nothing can be stored', () =>
    each({
      typefaces: (page) => page.route('**/*.woff2', () => {}),
      'a clock that jumps': (page) =>
        page.addInitScript(() => {
          const { now } = Date;
          let jump = 1;
          Date.now = () => now() + (jump = -jump) * 365 * 24 * 3600e3;
          const fine = performance.now.bind(performance);
          performance.now = () => Math.floor(fine() / 100) * 100;
        }),
      storage: storesNothing
    }));
});

describe.each(['walk', 'embedded story'] as const)('%s', (kind) => {
  it.each([1, 2])(
    'is whole where anything that its scripts ask of the browser fails: time %i',
    async (nth) => {
      const found = await atOnce(ASKED, 4, async (name) => ({
        name,
        amiss: await unlucky(theatre, KINDS[kind], failing(name, nth), { mayComplain: true })
      }));
      expect(found).toEqual(
        ASKED.map((name) => ({ name, amiss: { ...NOTHING, awake: expect.any(Boolean) as boolean } }))
      );
    }
  );
});

it.each(['while it wakes', 'once it is awake'])(
  'the simulator, translated %s, says what it shows',
  async (when) => {
    const { page } = await theatre.open(KINDS.walk);
    if (when === 'once it is awake') await wakeAll(page);
    await page.evaluate(translate);
    await wakeAll(page);
    if (when === 'while it wakes') await page.evaluate(translate);
    const slider = page.locator('.simulator .sim-slider input').first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const { told, said } = await slider.evaluate((input) => ({
      told: input.getAttribute('aria-valuetext') ?? '',
      said: input.closest('.sim-slider')?.querySelector('.value')?.textContent ?? ''
    }));
    expect(said.trim()).toBe(told);
  }
);

/** Newer than the oldest browsers in which the scripts run. */
const NEWER: Record<string, string[]> = {
  'Array.prototype': ['toReversed', 'toSorted', 'toSpliced', 'with'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf'
  ],
  'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'HTMLElement.prototype': ['popover', 'showPopover', 'togglePopover'],
  'Element.prototype': ['checkVisibility', 'setHTMLUnsafe', 'moveBefore', 'ariaLabel', 'ariaCurrent'],
  'Document.prototype': ['startViewTransition', 'adoptedStyleSheets'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any', 'timeout'],
  globalThis: ['scheduler', 'navigation', 'Iterator', 'CSSStyleSheet']
};

it('without storage and any method that is newer than the oldest browsers all comes', async () => {
  const { page } = await theatre.open(KINDS.walk, {
    before: async (page) => {
      await storesNothing(page);
      await page.addInitScript((newer) => {
        for (const [owner, names] of Object.entries(newer)) {
          const of = owner
            .split('.')
            .reduce<unknown>((one, name) => Reflect.get(one as object, name), globalThis);
          for (const name of names) Reflect.deleteProperty(of as object, name);
        }
      }, NEWER);
    }
  });
  await wakeAll(page);
  expect(await page.locator('.walk.moves').count()).toBe(await page.locator('.walk[data-scenes]').count());
});

it('wakes where its styles come twice, and nobody says that they did', async () => {
  const { page } = await theatre.open(KINDS.walk, {
    before: async (page) => {
      // A host that lets nothing be kept, in Chromium before 107.
      await page.route('**/live.*.css', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { 'content-type': 'text/css', 'cache-control': 'no-store' }
        });
      });
      await page.addInitScript(() => {
        const deaf = (event: Event) => {
          if (event.target instanceof HTMLLinkElement) event.stopImmediatePropagation();
        };
        document.addEventListener('load', deaf, true);
      });
    }
  });
  await wakeAll(page);
});

it('in a browser that is older than those, nothing starts and nothing is amiss', async () => {
  const before = (page: Page) =>
    page.addInitScript(() => {
      for (const name of ['findLast', 'findLastIndex']) Reflect.deleteProperty(Array.prototype, name);
    });
  const found = await atOnce(Object.entries(KINDS), 4, async ([kind, path]) => ({
    kind,
    amiss: await unlucky(theatre, path, before, { wakes: false })
  }));
  expect(found).toEqual(found.map(({ kind }) => ({ kind, amiss: { ...NOTHING, awake: false } })));
});
