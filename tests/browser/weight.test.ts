import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { onStage, PHONE, ready } from './page.ts';

const theatre = onStage();
const KB = 1024;

it('the story weighs little, read to its end', async () => {
  const asked: Promise<[string, number]>[] = [];
  const { page } = await theatre.open('/en/', {
    viewport: PHONE,
    before: (page) =>
      void page.on('response', (response) =>
        asked.push(
          response.body().then(
            (body): [string, number] => [
              response.url(),
              // Typefaces and pictures are packed already; all else any host packs.
              /\.(woff2|png)$/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length
            ],
            (): [string, number] => [response.url(), 0]
          )
        )
      )
  });
  await ready(page);
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await page.waitForLoadState('networkidle');
  const bodies = new Map(await Promise.all(asked));
  const sum = (match: RegExp) =>
    [...bodies].filter(([url]) => match.test(url)).reduce((all, [, size]) => all + size, 0);
  console.log([...bodies].map(([url, size]) => `${size} ${url.slice(theatre.address().length)}`).join('\n'));
  console.log(`JavaScript ${sum(/\.js$/)} bytes, everything ${sum(/./)} bytes`);
  expect(bodies.size).toBeGreaterThan(5);
  expect(sum(/\.js$/)).toBeLessThanOrEqual(80 * KB);
  expect(sum(/./)).toBeLessThanOrEqual(300 * KB);
});

it.each([
  ['nl-BE', 'nl'],
  ['en-US', 'en'],
  ['fr-FR', 'nl']
])('the root sends a reader of %s to /%s/, with query and step', async (locale, lang) => {
  const { page } = await theatre.open('/?from=test#price-real', { locale });
  await page.waitForURL(`**/${lang}/?from=test#price-real`);
});
