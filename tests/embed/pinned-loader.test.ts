import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundle } from '#lib/run/bundle.ts';
import { loaderSnippet } from '#lib/embed/host/snippet.ts';

const settings = {
  site: 'https://story.example/a',
  path: '/nl/embed/story/',
  title: 'Het "pleidooi" <1>',
  link: '/nl/#price',
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
    '<iframe src="https://story.example/a/nl/embed/story/?theme=dark&amp;accent=f00" title="Het &quot;pleidooi&quot; &lt;1>" width="100%" height="720" frameborder="0" loading="lazy" allow="clipboard-write"><a href="https://story.example/a/nl/#price">Het &quot;pleidooi&quot; &lt;1></a></iframe>',
    '</div>',
    '<script async src="https://story.example/a/embed.js"></script>'
  ]);
});
