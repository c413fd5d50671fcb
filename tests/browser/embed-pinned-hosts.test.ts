/** The story in articles that are laid out in ways that break sticky elements, and in ways that should not. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '#lib/embed/accent.ts';
import {
  CHAPTER,
  lines,
  pinned,
  pinnedFrame,
  plain,
  stories,
  together,
  until,
  wheel
} from './embed-article.ts';
import { atOnce } from './at-once.ts';
import { onArticle } from './on-article.ts';

const { address, complaints, open } = onArticle();

/** A policy that forbids all that the snippet does not need. */
const strict = (site: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${site}; frame-src ${site}; img-src data:">`;

const inDiv = (style: string) => (snippet: string) =>
  `<article>${lines(12)}<div style="${style}">${snippet}</div>${lines(30, 'q')}</article>`;

const HOSTS: [string, { around?: (snippet: string) => string; head?: string; top?: number }][] = [
  [
    'a sticky header',
    {
      around: (s) =>
        `<header style="position:sticky;top:0;height:70px;background:#eee;z-index:9">Krant</header>${plain(s)}`,
      top: 70
    }
  ],
  [
    'a fixed header',
    {
      around: (s) =>
        `<header style="position:fixed;inset:0 0 auto;height:56px;background:#eee;z-index:9">Krant</header>${plain(s)}`,
      top: 56
    }
  ],
  ['an ancestor that hides what runs out of it', { around: inDiv('overflow:hidden') }],
  ['an ancestor that clips', { around: inDiv('overflow:clip') }],
  ['a transformed ancestor', { around: inDiv('transform:translateZ(0)') }],
  ['an ancestor that is transformed and hides', { around: inDiv('transform:translateZ(0);overflow:hidden') }],
  ['a contained ancestor', { around: inDiv('contain:layout paint') }],
  ['a scaled ancestor', { around: inDiv('transform:scale(.9);transform-origin:0 0') }],
  ['a body that hides sideways', { head: '<style>body { overflow-x: hidden }</style>' }],
  ['a page and body that hide sideways', { head: '<style>html, body { overflow-x: hidden }</style>' }],
  ['a body that scrolls', { head: '<style>html, body { height: 100%; overflow: auto }</style>' }],
  [
    'a scroller within',
    {
      around: (s) => `<div style="height:100vh;overflow-y:auto">${plain(s)}</div>`,
      head: '<style>body { overflow: hidden }</style>'
    }
  ],
  [
    'a small scroller with an edge',
    {
      around: (s) =>
        `<p>Krant</p><div style="height:500px;overflow-y:scroll;border:3px solid">${plain(s)}</div>`
    }
  ],
  [
    'a scroller and an ancestor that hides',
    {
      around: (s) => `<div style="height:100vh;overflow-y:auto">${inDiv('overflow:hidden')(s)}</div>`,
      head: '<style>body { overflow: hidden }</style>'
    }
  ],
  [
    'a flexible row',
    { around: (s) => `<div style="display:flex"><aside style="width:200px">Nu</aside>${plain(s)}</div>` }
  ],
  [
    'a grid',
    {
      around: (s) =>
        `<div style="display:grid;grid-template-columns:200px 1fr"><aside>Nu</aside>${plain(s)}</div>`
    }
  ],
  ['a zoom', { head: '<style>article { zoom: 1.2 }</style>' }],
  ['smooth scrolling', { head: '<style>html { scroll-behavior: smooth }</style>' }],
  [
    'a theme that knows best about every frame',
    {
      head: `<style>
          iframe { max-height: 480px !important; height: auto !important; aspect-ratio: 16 / 9 !important; max-width: 300px;
            min-height: 900px; position: static !important; margin: 1em !important }
          article > div { max-height: 700px !important; height: auto !important; aspect-ratio: 1 }
        </style>`,
      top: 0
    }
  ]
];
it('works in hosts of all kinds', async () => {
  const tried = await atOnce(HOSTS, 4, async ([name, { around, head, top }]) => {
    try {
      const page = await open({ ...(around && { around }), ...(head && { head }) });
      await pinned(page);
      await wheel(page, 400, 9);
      const within = await until(page, (now) => together(now) && now.offset > 1000 && now.offset < now.most);
      if (top !== undefined) expect(within).toMatchObject({ top, height: 800 - top });
      await wheel(page, 100, 1);
      const next = await until(page, (now) => together(now) && now.offset > within.offset + 50);
      expect(Math.abs(next.top - within.top)).toBeLessThanOrEqual(1);
      await wheel(page, 6000, 2);
      await until(page, (now) => together(now) && now.offset >= now.most - 1 && now.top < 0);
      return [name, 'works'];
    } catch (error) {
      return [name, String(error)];
    }
  });
  expect(tried).toEqual(HOSTS.map(([name]) => [name, 'works']));
});

it('a header that goes away and comes back has its place, and no more', async () => {
  const page = await open({
    around: (snippet) =>
      `<header style="position:sticky;top:0;height:64px;background:#eee;z-index:9;transition:transform .2s">Krant</header>${plain(snippet)}
      <script>
        let last = 0;
        addEventListener('scroll', () => {
          document.querySelector('header').style.transform = scrollY > last ? 'translateY(-100%)' : '';
          last = scrollY;
        });
      </script>`
  });
  await pinned(page);
  await wheel(page, 400, 6);
  await until(page, (now) => together(now) && now.top === 0 && now.height === 800);
  await wheel(page, -200, 2);
  await until(page, (now) => together(now) && now.top === 64 && now.height === 736);
  await wheel(page, 200, 2);
  await until(page, (now) => together(now) && now.top === 0 && now.height === 800);
});

it('a keyboard is led past the story, to what follows it', async () => {
  const page = await open();
  await pinned(page);
  await stories(page)[0]!.evaluate(() => document.querySelector<HTMLElement>('button.skip')!.click());
  await until(page, (now) => now.top < 0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('q0');
});

describe('is no less pinned', () => {
  const isPinned = async (page: Page) => {
    await pinned(page);
    await wheel(page, 400, 5);
    await until(page, (now) => together(now) && now.offset > 500 && now.top === 0);
    expect(complaints()).toEqual([]);
  };

  it('under a strict policy of the article, which hears no complaint', async () => {
    const page = await open({ head: strict(address()) });
    await isPinned(page);
  });

  it('where the address of the article is kept from the frame', async () => {
    const page = await open({
      snippet: (site) => pinnedFrame(site).replace('<iframe', '<iframe referrerpolicy="no-referrer"')
    });
    expect(await stories(page)[0]!.evaluate(() => document.referrer)).toBe('');
    await isPinned(page);
  });

  it('where nothing may be stored, not even looked for', async () => {
    const page = await open({
      before: (page) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('blocked', 'SecurityError');
              }
            });
        })
    });
    await isPinned(page);
    await page.reload();
    await pinned(page);
  });

  it.each([
    ['', 'light'],
    ['', 'dark'],
    ['?theme=light', 'dark'],
    ['?theme=dark', 'light']
  ] as const)(
    'in a dark article, and can be read: %j, for a reader who prefers %s',
    async (query, colorScheme) => {
      const page = await open({
        head: '<style>:root { color-scheme: dark; background: #111; color: #eee }</style>',
        snippet: (site) => pinnedFrame(site, CHAPTER + query),
        options: { colorScheme }
      });
      await isPinned(page);
      const look = await stories(page)[0]!.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        const page = getComputedStyle(document.documentElement);
        const grounds = [backgroundColor, page.backgroundColor].filter(
          (one) => !/, 0\)$|transparent/.test(one)
        );
        return { ink: color, ground: grounds[0] };
      });
      expect(look.ground).toBeDefined();
      expect(contrastOf(hex(look.ink), hex(look.ground!))).toBeGreaterThan(7);
    }
  );
});

/** `rgb(1, 2, 3)` as `#010203`. */
const hex = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
