/** The story in articles that are laid out in ways that break sticky elements, and in ways that should not. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { article, lines, pinned, plain, together, until, wheel } from './embed-article.ts';
import type { Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

let theatre: Stage;
let hosted: Hosted;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());
afterEach(() => hosted.close());

const inDiv = (style: string) => (snippet: string) =>
  `<article>${lines(12)}<div style="${style}">${snippet}</div>${lines(30, 'q')}</article>`;

describe('works in a host with', () => {
  it.each<[string, { around?: (snippet: string) => string; head?: string; top?: number }]>([
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
    [
      'an ancestor that is transformed and hides',
      { around: inDiv('transform:translateZ(0);overflow:hidden') }
    ],
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
    ['smooth scrolling', { head: '<style>html { scroll-behavior: smooth }</style>' }]
  ])('%s', async (_, { around, head, top }) => {
    hosted = await article(theatre, { ...(around && { around }), ...(head && { head }) });
    const { page } = hosted;
    await pinned(page);
    await wheel(page, 400, 9);
    const within = await until(page, (now) => together(now) && now.offset > 1000 && now.offset < now.most);
    if (top !== undefined) expect(within).toMatchObject({ top, height: 800 - top });
    await wheel(page, 100, 1);
    const next = await until(page, (now) => together(now) && now.offset > within.offset + 50);
    expect(Math.abs(next.top - within.top)).toBeLessThanOrEqual(1);
    await wheel(page, 400, 30);
    await until(page, (now) => together(now) && now.offset >= now.most - 1 && now.top < 0);
  });
});
