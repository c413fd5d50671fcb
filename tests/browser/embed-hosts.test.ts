/** The host scripts that newsrooms have, as published, around a frame of the story. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it, type TestContext } from 'vitest';
import { host, type Hosted, type HostPage, inMode } from './embed-host.ts';
import { type Stage, stage } from './page.ts';

let theatre: Stage;
beforeAll(async () => void (theatre = await stage()));
afterAll(() => theatre.close());
/** Opens a publisher's page for one test: others run at the same time, since most of what they take is to see that nothing happens. */
async function hostFor(
  { onTestFinished }: TestContext,
  publisher: HostPage,
  before?: (page: Page) => Promise<unknown>
): Promise<Hosted> {
  const hosted = await host(theatre, publisher, {}, before);
  onTestFinished(() => hosted.close());
  return hosted;
}

const CHAPTER = '/en/embed/chapter/price/';
const page = (body: string) =>
  `<!doctype html><title>News</title><body style="margin:0"><h1>News</h1>${body}<p>On.</p>`;
const frame = (site: string, attributes = '') =>
  `<iframe id="story" src="${site}${CHAPTER}" width="640" height="400" style="border:0" ${attributes}></iframe>`;

const HOSTS: Record<string, HostPage> = {
  'pym.js': {
    scripts: { 'pym.js': 'node_modules/pym.js/dist/pym.v1.js' },
    html: (site) =>
      page(`<div id="box" style="width:640px"></div><script src="/pym.js"></script>
        <script>new pym.Parent('box', '${site}${CHAPTER}', {})</script>`)
  },
  'iframe-resizer 4': {
    scripts: { 'resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js' },
    html: (site) =>
      page(`${frame(site)}<script src="/resizer.js"></script><script>iFrameResize({}, '#story')</script>`)
  },
  'iframe-resizer 4, late': {
    scripts: { 'resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.js' },
    html: (site) =>
      page(`${frame(site)}<script>setTimeout(() => {
        const script = document.createElement('script');
        script.src = '/resizer.js';
        script.onload = () => iFrameResize({}, '#story');
        document.head.append(script);
      }, 3000)</script>`)
  },
  '@newswire/frames': {
    scripts: { 'frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js' },
    html: (site) =>
      page(`<div data-frame-src="${site}${CHAPTER}" style="width:640px"></div><script src="/frames.js"></script>
        <script>newswireFrames.autoInitFrames()</script>`)
  },
  'open-iframe-resizer': {
    scripts: { 'open.js': 'node_modules/@open-iframe-resizer/core/dist/index.js' },
    html: (site) =>
      page(`${frame(site)}<script type="module">
        import { initialize } from '/open.js';
        initialize({}, '#story');
      </script>`)
  },
  // Not on npm: what their scripts do, in their own few lines.
  "Datawrapper's host script": {
    html: (site) =>
      page(`${frame(site)}<script>addEventListener('message', ({ data, source }) => {
        for (const id in data['datawrapper-height'] ?? {})
          for (const frame of document.querySelectorAll('iframe'))
            if (frame.contentWindow === source) frame.style.height = data['datawrapper-height'][id] + 'px';
      })</script>`)
  },
  'The Guardian': {
    html: (site) =>
      page(`${frame(site)}<script>addEventListener('message', ({ data, source }) => {
        const { type, value } = JSON.parse(data.charAt?.(0) === '{' ? data : '{}');
        const frame = document.querySelector('iframe');
        if (type === 'set-height' && frame.contentWindow === source) frame.height = value;
      })</script>`)
  },
  'Medium and Embedly': {
    html: (site) =>
      page(`${frame(site)}<script>addEventListener('message', ({ data }) => {
        const { context, src, height } = JSON.parse(data.charAt?.(0) === '{' ? data : '{}');
        const frame = context === 'iframe.resize' && document.querySelector('iframe[src="' + src + '"]');
        if (frame && height) frame.height = height;
      })</script>`)
  }
};

const sizes = (hosted: Hosted) =>
  hosted.frame().evaluate(() => ({
    frame: innerHeight,
    body: Math.ceil(document.body.getBoundingClientRect().height),
    wide: document.documentElement.scrollWidth - innerWidth
  }));
const height = (hosted: Hosted) => async () => (await sizes(hosted)).frame;

/** Long enough for a frame that would run away, or say too much, to do so. */
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const heightsTold = async (hosted: Hosted) =>
  (await hosted.messages()).filter(({ data }) => !/hello|fit/.test(String(data)));

describe.concurrent.each(Object.entries(HOSTS))('%s', (name, publisher) => {
  it('makes the frame as high as the story, once, and again when it changes', async (test) => {
    const { expect } = test;
    const hosted = await hostFor(test, publisher);
    await inMode(hosted, 'flow');
    await expect.poll(height(hosted)).toBeGreaterThan(3000);
    await rest(2500);
    const at = await sizes(hosted);
    expect(at.frame).toBe(at.body);
    expect(at.wide).toBeLessThanOrEqual(0);
    expect(await hosted.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(
      at.frame + 400
    );

    const told = await heightsTold(hosted);
    const dialects = new Set(
      told.map(({ data }) => (typeof data === 'object' ? 'object' : String(data).slice(0, 5)))
    );
    expect(told.filter(({ sinceLoad }) => sinceLoad > 0).length / dialects.size).toBeLessThanOrEqual(3);

    // A note opens in the text: the frame grows by as much, with one message a dialect.
    await hosted.frame().click('a.figure >> nth=0');
    await expect.poll(height(hosted)).toBeGreaterThan(at.frame + 20);
    await rest(500);
    const opened = await sizes(hosted);
    expect(opened.frame).toBe(opened.body);
    expect((await heightsTold(hosted)).length - told.length).toBeLessThanOrEqual(dialects.size);
    await hosted.frame().click('a.figure >> nth=0');
    await expect.poll(height(hosted)).toBe(at.frame);
    const own = hosted.complaints.filter(
      (line) => !line.includes('does not match the recipient window') && !line.includes('IFRAME-RESIZER')
    );
    expect(own, name).toEqual([]);
  });
});

describe.concurrent.each([
  ['scripts alone', 'sandbox="allow-scripts"'],
  ['scripts and its own origin', 'sandbox="allow-scripts allow-same-origin"'],
  ['no sandbox', '']
])('%s', (_, sandbox) => {
  it('starts, and is stepped through where nobody answers', async (test) => {
    const { expect } = test;
    const hosted = await hostFor(test, { html: (site) => page(frame(site, sandbox)) });
    await inMode(hosted, 'stepper');
    await hosted.frame().click('.stepper .on');
    await expect.poll(() => hosted.frame().$$eval('.step.shown', (steps) => steps.length)).toBe(1);
  });

  it('flows where a host answers', async (test) => {
    const { expect } = test;
    const { html } = HOSTS["Datawrapper's host script"]!;
    const hosted = await hostFor(test, {
      html: (site) => html(site).replace('<iframe', `<iframe ${sandbox}`)
    });
    await inMode(hosted, 'flow');
    await expect.poll(height(hosted)).toBeGreaterThan(3000);
  });
});

it.concurrent('a frame of the same site whose host looks into it does not run away', async (test) => {
  const { expect } = test;
  const hosted = await hostFor(test, { html: () => page('') });
  const { page: tab } = hosted;
  // As open-iframe-resizer and others do on their own site: no message, they measure the frame's document.
  await tab.route('**/article/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: page(`${frame(theatre.address)}<script>
        const story = document.querySelector('iframe');
        story.addEventListener('load', () => {
          const root = story.contentDocument.documentElement;
          const look = () => (story.style.height = Math.ceil(root.getBoundingClientRect().height) + 'px');
          new ResizeObserver(look).observe(root);
        });
      </script>`)
    })
  );
  await tab.goto(`${theatre.address}/article/`);
  await expect
    .poll(async () => {
      const { frame: high, body } = await sizes(hosted);
      return high > 3000 && high < 20_000 && high - body;
    })
    .toBe(0);
});

it.concurrent('a frame out of view does not wait to be seen: its host hears how high it is', async (test) => {
  const { expect } = test;
  const { html, ...rest } = HOSTS['iframe-resizer 4']!;
  const below = (site: string) => html(site).replace('<iframe', '<div style="height:6000px"></div><iframe');
  // Whatever else a frame waits for, its time never comes.
  const timeless = (tab: Page) =>
    tab.addInitScript(() => {
      const { setTimeout } = window;
      const soon = (call: () => void, wait: number) => (wait ? 0 : setTimeout(call, 0));
      if (window.parent !== window) Object.assign(window, { setTimeout: soon });
    });
  const hosted = await hostFor(test, { html: below, ...rest }, timeless);
  await inMode(hosted, 'flow');
  await expect.poll(height(hosted)).toBeGreaterThan(3000);
  expect(await hosted.frame().evaluate(() => performance.getEntriesByType('paint').length)).toBe(0);
});
