/**
 * WordPress as a reader of oEmbed that does not know the story's site: it finds the answer by the link on the page, keeps of it
 * only a link, a quote and a frame, shuts the frame in a sandbox and gives it a secret (wp-includes/embed.php, js/wp-embed.js).
 */
import { render } from 'svelte/server';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import Head from '#lib/pages/Head.svelte';
import { factsOf, headOf } from '#lib/pages/head.ts';
import { embedList } from '#lib/pages/embed-list.ts';
import { oembed } from '#lib/pages/oembed.ts';
import { host, type Hosted } from './embed-host.ts';
import { type Stage, stage } from './page.ts';
import { OWN } from '../own.ts';

let theatre: Stage;
let hosted: Hosted | undefined;
// The story's host need not allow the sandbox anything.
beforeAll(async () => void (theatre = await stage({ plain: true })));
afterAll(() => theatre.close());
afterEach(() => hosted?.close());

const embeds = embedList(OWN, 'nl');
/** WordPress asks for the answer about an embed of a site. */
const ask = (path: string, site: string) =>
  oembed(
    OWN,
    'nl',
    embeds.find((embed) => embed.path === path)!,
    site
  );

const SECRET = 'aB3dE6gH9j';

/** The address of the answer, as WordPress finds it in the head of a page. */
function discover(head: string): string | undefined {
  const links = [...head.matchAll(/<link([^<>]+)\/?>/gi)].map(([, attributes = '']) => attributes);
  const found = links.find(
    (link) => /type="application\/json\+oembed"/.test(link) && /rel="alternate"/.test(link)
  );
  return /href="([^"]+)"/.exec(found ?? '')?.[1];
}

/** Keeps of some tags some attributes, and of all others nothing. */
function keep(html: string, allowed: Record<string, string[]>): string {
  return html.replace(/<(\/?)([a-z]+)([^>]*)>/gi, (_, slash: string, tag: string, attributes: string) => {
    const names = allowed[tag.toLowerCase()];
    if (!names) return '';
    const kept = [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)].filter(([, name = '']) =>
      names.includes(name)
    );
    return `<${slash}${tag}${kept.map(([, name, value]) => ` ${name}="${value}"`).join('')}>`;
  });
}

const ALLOWED = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

/** What WordPress puts into the article, or undefined where it refuses. */
function filtered(html: string): string | undefined {
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(keep(html, ALLOWED)) ?? [];
  if (!frame) return undefined;
  return (quote + frame)
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${SECRET}" data-secret="${SECRET}"`)
    .replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${SECRET}"`)
    .replace('<iframe', quote ? '<iframe style="position:absolute;visibility:hidden"' : '<iframe')
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
}

/** What WordPress's script does on the reader's page. */
const SCRIPT = `<script>
  const embedded = () => document.querySelector('iframe.wp-embedded-content');
  addEventListener('message', ({ data, source }) => {
    const frame = embedded();
    if (!data || data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
    document.querySelector('blockquote').style.display = 'none';
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    if (data.message === 'link') window.followed = data.value;
  });
  addEventListener('load', () => embedded().contentWindow.postMessage({ message: 'ready', secret: embedded().dataset.secret }, '*'));
</script>`;

async function article(path: string): Promise<Hosted> {
  const answer = ask(path, theatre.address);
  const body = filtered(answer.html);
  expect(body).toBeDefined();
  return host(theatre, {
    html: () => `<!doctype html><title>Blog</title><h1>Blog</h1>${body}<p>On.</p>${SCRIPT}`
  });
}
const seen = () =>
  hosted!.page.evaluate(() => {
    const { height, sandbox } = document.querySelector('iframe')!;
    const visible = (name: string) =>
      document.querySelector(name)!.checkVisibility({ visibilityProperty: true });
    return {
      height: Number(height),
      sandbox: sandbox.value,
      frame: visible('iframe'),
      quote: visible('blockquote')
    };
  });

it('finds the answer by the link on the page', () => {
  const site = { base: '', address: 'https://story.example' };
  const facts = factsOf(OWN, 'nl', site, { title: 'Het pleidooi', description: '', path: '' });
  const { head } = render(Head, { props: { head: headOf(facts, OWN, { embed: 'story' }) } });
  expect(discover(head)).toBe('https://story.example/nl/embed/story/oembed.json');
});

it('leaves the link where it takes the frame out, and the frame where it takes the rest', () => {
  const { html } = ask('chapter/price', 'https://story.example');
  expect(keep(html, { a: ['href'], blockquote: [] })).toMatch(
    /^<blockquote><a href="https[^"]+">[^<]+<\/a><\/blockquote>$/
  );
  expect(filtered(html)).toContain(`/nl/embed/chapter/price/#?secret=${SECRET}"`);
});

it.each(['story', 'chapter/price', 'simulator', 'chart/price-nominal'])(
  'shows %s in its sandbox, in a height it grants',
  async (path) => {
    hosted = await article(path);
    await expect.poll(async () => (await seen()).frame, { timeout: 15_000 }).toBe(true);
    const { height, sandbox, quote } = await seen();
    expect(sandbox).toBe('allow-scripts');
    expect(quote).toBe(false);
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
    const told = (await hosted.messages()).filter(({ data }) =>
      JSON.stringify(data)?.includes('"message":"height"')
    );
    expect(told.length).toBeLessThanOrEqual(3);
    for (const { data } of told) expect((data as { value: number }).value).toBeLessThanOrEqual(1000);
  }
);

it('is read step by step, and leads out through WordPress', async () => {
  hosted = await article('story');
  const frame = hosted.frame();
  await frame.waitForSelector('html[data-mode="stepper"]', { state: 'attached', timeout: 15_000 });
  await frame.click('.stepper .on');
  expect(await frame.$$eval('.step.shown', (steps) => steps.length)).toBe(1);
  await frame.click('.way-out a');
  await expect
    .poll(() => hosted!.page.evaluate(() => (window as unknown as { followed?: string }).followed))
    .toBe(`${theatre.address}/nl/`);
});

it.each(['chapter/price', 'simulator', 'chart/price-nominal'])(
  'leads out of %s to its place in the story',
  async (path) => {
    hosted = await article(path);
    const frame = hosted.frame();
    await frame.waitForSelector('html[data-mode]', { state: 'attached', timeout: 15_000 });
    const href = await frame.locator('.way-out a').getAttribute('href');
    await frame.click('.way-out a');
    await expect
      .poll(() => hosted!.page.evaluate(() => (window as unknown as { followed?: string }).followed))
      .toBe(new URL(href!, frame.url()).href);
  }
);

it('shows where a link to another site leads, since its sandbox opens none', async () => {
  hosted = await article('chart/price-nominal');
  const frame = hosted.frame();
  await frame.waitForSelector('html[data-mode]', { state: 'attached', timeout: 15_000 });
  await frame.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://source.example/a?b=c#d';
    link.target = '_blank';
    link.textContent = 'Bron';
    document.querySelector('main')!.append(link);
  });
  await frame.getByRole('link', { name: 'Bron', exact: true }).click();
  expect(await frame.textContent('.leads-to')).toContain('https://source.example/a?b=c#d');
  expect(await frame.evaluate(() => String(getSelection()))).toBe('https://source.example/a?b=c#d');
});

it('brings the simulator into its sandbox, and says how high that is', async () => {
  hosted = await article('simulator');
  const frame = hosted.frame();
  await frame.waitForSelector('.interactive.on > .simulator', { timeout: 15_000 });
  await frame.locator('.simulator').getByText('Commerciële verkoop', { exact: true }).click();
  await frame.waitForSelector('.sim-slider');
  await expect.poll(async () => (await seen()).height, { timeout: 10_000 }).toBe(1000);
});
