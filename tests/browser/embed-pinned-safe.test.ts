/** What a host, a frame or a stranger may send, and what they get to know: nothing but ids and numbers. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  at,
  CHAPTER,
  lines,
  pinned,
  pinnedFrame,
  scrollTo,
  stories,
  together,
  until
} from './embed-article.ts';
import { onArticle } from './on-article.ts';

const { address, alone, complaints, messages, open } = onArticle();

/** Sends 10,000 messages that mean no good; runs in a page. */
function flood(send: (message: unknown, ports: MessagePort[]) => void): void {
  let seed = 7;
  const pick = <T>(all: T[]): T => all[(seed = (seed * 48271) % 2147483647) % all.length]!;
  const cyclic: Record<string, unknown> = { type: 'story:init' };
  cyclic.self = cyclic;
  const words = [
    'story:init',
    'story:want',
    'HELLO',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '',
    'x'.repeat(5_000)
  ];
  const figures = [NaN, Infinity, -Infinity, 1e308, -1, 0, 0.1, 2 ** 53, 1e7];
  const values = () =>
    pick<unknown>([pick(words), pick(figures), null, undefined, true, new Date(NaN), cyclic]);
  const made: (() => unknown)[] = [
    values,
    () => [values(), values()],
    () => [values(), values(), values()],
    () => new Array(pick([0, 3, 1e5])),
    () => ({
      type: values(),
      height: values(),
      value: values(),
      offset: values(),
      toString: 1,
      length: 2,
      0: 1,
      1: 2
    }),
    () => JSON.parse(`{"__proto__":{"length":2,"polluted":1},"constructor":{"prototype":{"polluted":1}}}`),
    () => new Map([[values(), values()]]),
    () => new Set([values()]),
    () => new Float64Array([1, 2, 3]),
    () => new Error('<b>'),
    () => /(a+)+$/,
    () => 10n ** 40n,
    () => JSON.stringify({ message: pick(words), value: pick(figures), height: 99999 }),
    () => cyclic
  ];
  for (let count = 0; count < 10_000; count++) {
    const message = pick(made)();
    // With a port this one is no hostile message but the host's own greeting.
    const ports = count % 100 === 0 && message !== 'story:init' ? [new MessageChannel().port1] : [];
    send(message, ports);
  }
}

/** All that could have changed, on both sides. */
async function everything(page: Page) {
  const text = (html: string) => html.replaceAll(/ (style|data-hosted)="[^"]*"/g, '');
  const host = await page.evaluate(() => ({
    html: document.body.outerHTML,
    title: document.title,
    address: location.href,
    history: history.length,
    kept: Object.keys(sessionStorage).length,
    box: document.querySelector<HTMLElement>('[data-story-embed]')?.style.cssText,
    frame: document.querySelector<HTMLElement>('[data-story-embed] iframe')?.style.cssText,
    polluted: 'polluted' in {}
  }));
  const story = await stories(page)[0]!.evaluate(() => ({
    html: document.body.outerHTML,
    title: document.title,
    address: location.href,
    root: document.documentElement.getAttribute('class'),
    mode: document.documentElement.dataset.mode,
    polluted: 'polluted' in {}
  }));
  const { host: scrolled, story: offset } = await at(page);
  return { host, story: { ...story, html: text(story.html) }, scrolled, offset };
}

describe('10,000 hostile messages', () => {
  const both = (snippet: string) =>
    `<article>${lines(12)}${snippet}${lines(30)}<iframe name="stranger" srcdoc="<p>x"></iframe></article>`;

  const toWindow = (target: string) => `(message, ports) => ${target}.postMessage(message, '*', ports)`;
  /** On the port plain numbers are what each side says to the other. The one that is kept by now: a flood makes channels of its own. */
  const toPort = `(({ port }) => (message) => {
    const plain = Array.isArray(message) && [...message].every((one) => typeof one === 'number' && Math.abs(one) <= 1e6);
    if (plain) return;
    port.postMessage(message);
    window.sent = (window.sent ?? 0) + 1;
  })(window)`;
  /** Keeps a hand on the port that the two talk over; runs first in each page. */
  function keepPort() {
    const Channel = MessageChannel;
    window.MessageChannel = function () {
      const channel = new Channel();
      Object.assign(window, { port: channel.port1 });
      return channel;
    } as unknown as typeof MessageChannel;
    addEventListener('message', ({ ports }) => ports[0] && Object.assign(window, { port: ports[0] }));
  }

  it.each([
    ['from the host to the frame', (page: Page) => page.mainFrame(), toWindow('frames[0]')],
    ['from the frame to the host', (page: Page) => stories(page)[0]!, toWindow('parent')],
    ['from the host on the port', (page: Page) => page.mainFrame(), toPort],
    ['from the frame on the port', (page: Page) => stories(page)[0]!, toPort],
    ['from a stranger to the frame', (page: Page) => page.frame('stranger')!, toWindow('parent.frames[0]')],
    ['from a stranger to the host', (page: Page) => page.frame('stranger')!, toWindow('parent')]
  ])('%s change nothing', async (_, from, send) => {
    const page = await open({ around: both, before: (page) => page.addInitScript(keepPort) });
    await pinned(page);
    const goAbout = async () => {
      await scrollTo(page, 2600);
      await scrollTo(page, 2000);
    };
    await goAbout();
    const heard = (await messages()).length;
    await page.waitForTimeout(500);
    const before = await everything(page);
    await from(page).evaluate(`(${flood})(${send})`);
    if (send === toPort) expect(await from(page).evaluate('window.sent')).toBeGreaterThan(5000);
    await page.waitForTimeout(500);
    expect(await everything(page)).toEqual(before);
    // Nor afterwards: what the two then say to each other on the port comes after all that.
    await goAbout();
    await expect.poll(() => everything(page)).toEqual(before);
    expect(complaints()).toEqual([]);
    if (!send.includes(' parent.postMessage')) expect((await messages()).length).toBe(heard);
  });

  it.each([
    ['chart', '/nl/embed/chart/price-pure/', 'iframe'],
    ['chapter', CHAPTER, '[data-story-embed]']
  ])('a %s that says it has no length keeps the one it has', async (_, path, sized) => {
    const page = await open({
      snippet: (site) => pinnedFrame(site, path),
      before: (page) => page.addInitScript(keepPort)
    });
    const high = () => page.$eval(sized, (element) => (element as HTMLElement).style.height);
    await expect.poll(high).toMatch(/px$/);
    await page.waitForTimeout(300);
    const before = await high();
    await page
      .frames()
      .at(-1)!
      .evaluate(() => {
        const { port } = window as unknown as { port: MessagePort };
        for (const length of [-1, 0, 1e9, NaN]) port.postMessage([0, length, 0]);
      });
    await page.waitForTimeout(300);
    expect(await high()).toBe(before);
  });

  it('an answer from a stranger pins nothing, and neither does one to a frame that left its site', async () => {
    const page = await open({
      around: (snippet) =>
        `<article>${lines(4)}${snippet}${lines(30)}<iframe name="stranger" srcdoc="<p>x"></iframe></article>`,
      snippet: (site) => pinnedFrame(site).replace(/<script.*/, '')
    });
    await until(page, ({ most }) => most > 1000);
    await page.frame('stranger')!.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      window.parent.frames[0]?.postMessage('story:init', '*', [port2]);
      port1.postMessage([500, 0]);
    });
    await until(page, ({ mode }) => mode === 'stepper');

    // The box says this frame is the story's, but what is in it is not.
    await page.evaluate((src) => {
      document.querySelector('[data-story-embed] iframe')?.setAttribute('src', 'about:blank');
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${address()}/embed.js`);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('[data-story-embed] iframe');
      if (frame) frame.srcdoc = `<script>parent.postMessage('story:hello', '*')</script>`;
    });
    await page.waitForTimeout(500);
    expect(
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-story-embed]')?.style.height)
    ).toBe('');
  });
});

describe('the host is told', () => {
  /** Keeps what is said on any port; runs first in each page. */
  const keepSaid = () => {
    const said: unknown[] = [];
    const { postMessage } = MessagePort.prototype;
    Object.assign(window, { said });
    MessagePort.prototype.postMessage = function (data: unknown) {
      said.push(data);
      postMessage.call(this, data);
    };
  };
  /** What the story has said on its port: numbers and nothing else. */
  const said = async (page: Page) => {
    const all = await stories(page)[0]!.evaluate(() => (window as unknown as { said: unknown[] }).said);
    for (const one of all) expect(one).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
    return all;
  };
  const listened = () => open({ before: (page) => page.addInitScript(keepSaid) });

  it('that a story is there, and on the port only numbers', async () => {
    const page = await listened();
    await pinned(page);
    await scrollTo(page, 2000);
    expect(await said(page)).not.toEqual([]);
    const words = (await messages())
      .map(({ data }) => data)
      .filter((data) => String(data).startsWith('story:'));
    expect(new Set(words)).toEqual(new Set(['story:hello']));
  });

  it('nothing of what the reader opens, picks or asks for beyond how long the page is', async () => {
    const page = await listened();
    await pinned(page);
    await scrollTo(page, 2600);
    const story = stories(page)[0]!;
    const before = (await said(page)).length;
    const heard = (await messages()).length;
    await story
      .locator('.figure')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await story
      .locator('summary')
      .nth(2)
      .evaluate((summary: HTMLElement) => summary.click());
    await expect.poll(async () => (await said(page)).length).toBeGreaterThan(before);
    await page.waitForTimeout(300);
    await said(page);
    expect((await messages()).length).toBe(heard);
  });

  it('asks the browser for no permission but to copy, stores nothing and fetches from nowhere else', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.reload();
    await pinned(page);
    const site = new URL(address()).origin;
    expect(
      asked.filter((origin) => origin !== site && origin !== new URL(page.url()).origin && origin !== 'null')
    ).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(
      await stories(page)[0]!.evaluate(async () => [localStorage.length, await indexedDB.databases()])
    ).toEqual([0, []]);
    expect(await page.evaluate(() => document.querySelector('iframe')?.allow)).toBe('clipboard-write');
  });
});

describe('in a sandbox', () => {
  it.each([
    ['allow-scripts', 'stepper'],
    ['allow-scripts allow-same-origin', 'pinned']
  ])('%s it is read as %s', async (sandbox, expected) => {
    const page = await open({
      snippet: (site) => pinnedFrame(site).replace('<iframe', `<iframe sandbox="${sandbox}"`)
    });
    await until(page, ({ mode }) => mode === expected);
    expect(complaints()).toEqual([]);
  });

  it('without any script the words and the charts are there', async () => {
    const page = await open({
      snippet: (site) => pinnedFrame(site).replace('<iframe', '<iframe sandbox=""')
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.still').first().waitFor();
    expect(
      await frame
        .locator('.still')
        .first()
        .evaluate((still) => still.getBoundingClientRect().height)
    ).toBeGreaterThan(100);
  });
});

it('an embedded page has a title and a way out, and is not for search engines', async () => {
  for (const [path, place] of [
    [CHAPTER, '#price'],
    ['/nl/embed/story/', ''],
    // In the walk, and in a dossier alone.
    ['/nl/embed/chart/price-pure-gram/', '#price-pure'],
    ['/nl/embed/chart/price-pure/', 'chapter/price/#price-purity']
  ] as const) {
    const { page, complaints } = await alone(path);
    expect(await page.title()).toContain('Het pleidooi');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    const out = page.locator('.way-out a');
    expect(new URL((await out.getAttribute('href')) ?? '', page.url()).href).toBe(`${address()}/nl/${place}`);
    expect(await out.getAttribute('target')).toBe('_blank');
    expect(await page.locator('.rail, .masthead, .colophon').count()).toBe(0);
    expect(
      await page.locator('main :not([data-interactive] *) > a[href^="/"]:not([target=_blank])').count()
    ).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

it('a whole story is pinned too', async () => {
  const page = await open({ snippet: (site) => pinnedFrame(site, '/nl/embed/story/') });
  await until(page, (now) => now.mode === 'pinned' && now.most > 20_000 && together(now));
  await scrollTo(page, 15_000);
});
