import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundle } from '#lib/run/bundle.ts';
import { framesSnippet, loaderSnippet, screensFor } from '#lib/embed/host/snippet.ts';

const settings = {
  site: 'https://story.example/a',
  path: '/nl/embed/story/',
  title: 'Het "pleidooi" <1>',
  height: 720
};

it('the loader is at most 2 KB gzipped and needs nothing else', { timeout: 60_000 }, async () => {
  const script = await bundle('src/lib/embed/host/loader.ts', 'loader');
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2048);
  expect(script).not.toMatch(/\b(import|require|eval|innerHTML|document\.cookie|localStorage|fetch)\b/);
});

it('the snippet is a frame in a box, and the loader', () => {
  expect(loaderSnippet({ ...settings, query: '?theme=dark&accent=f00' }).split('\n')).toEqual([
    '<div data-story-embed>',
    '<iframe src="https://story.example/a/nl/embed/story/?theme=dark&amp;accent=f00" title="Het &quot;pleidooi&quot; &lt;1>" width="100%" height="720" frameborder="0" loading="lazy"></iframe>',
    '</div>',
    '<script async src="https://story.example/a/embed.js"></script>'
  ]);
});

it('the snippet without a script has two frames of one pair, and asks for no permission', () => {
  const snippet = framesSnippet(settings, screensFor(7), 'b2');
  expect(snippet).not.toContain('<script');
  expect(snippet).not.toContain(' allow');
  expect(snippet).toContain('height:900vh;height:900svh');
  expect(snippet).toContain('src="https://story.example/a/embed/sensor/?pair=b2"');
  expect(snippet).toContain('src="https://story.example/a/nl/embed/story/?pair=b2"');
});
