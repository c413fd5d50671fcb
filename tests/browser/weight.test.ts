import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGS, OWN } from '../own.ts';
import { atOnce } from './at-once.ts';
import { onStage, PHONE, ready, wakeAll } from './page.ts';

const theatre = onStage();
const KB = 1024;

type Files = [file: string, bytes: number][];

/** Every file of a page that is read to its end, with what it weighs in bytes; and how many had come before the reader moved. */
async function readToTheEnd(path: string): Promise<{ files: Files; atStart: number }> {
  const asked: Promise<[string, number]>[] = [];
  const { page } = await theatre.open(path, {
    viewport: PHONE,
    before: (page) =>
      void page.on('requestfinished', (request) =>
        asked.push(
          (async () => {
            const response = await request.response();
            const body = await response!.body();
            // Typefaces and pictures are packed already; all else any host packs.
            const packed = /\.(woff2|png)$/.test(request.url());
            return [
              request.url().slice(theatre.address().length),
              packed ? body.length : gzipSync(body, { level: 9 }).length
            ];
          })()
        )
      )
  });
  await page.waitForLoadState('networkidle');
  const atStart = asked.length;
  await wakeAll(page);
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await page.waitForLoadState('networkidle');
  return { files: await Promise.all(asked), atStart };
}
const weigh = (files: Files, which = /./) =>
  files.filter(([file]) => which.test(file)).reduce((all, [, bytes]) => all + bytes, 0);
const listed = (files: Files) => files.map(([file, bytes]) => `${bytes} ${file}`).join('\n');

describe.each(LANGS)('the walk in %s, read to its end', (lang) => {
  it('weighs no more than a page of news, piece by piece', async () => {
    const { files, atStart } = await readToTheEnd(`/${lang}/`);
    // Without these the numbers would be those of a page that does not wake.
    const first = files.findIndex(([file]) => file.startsWith('/run/interactives.'));
    expect(first).toBeGreaterThanOrEqual(atStart);
    const pictured = OWN.in[lang].places.walk.filter(({ steps }) => steps.some(({ state }) => state));
    for (const { id } of pictured)
      expect(files.map(([file]) => file).filter((file) => file.startsWith(`/run/${id}.`))).toHaveLength(1);
    expect(files.filter(([file]) => file.startsWith('/run/pointing.'))).toHaveLength(1);
    const weights = {
      html: weigh(files, /\/$/),
      scriptAtStart: weigh(files.slice(0, atStart), /\.js$/),
      css: weigh(files, /\.css$/),
      fonts: weigh(files, /\.woff2$/),
      all: weigh(files),
      requests: files.length
    };
    console.log(lang, weights, listed(files));
    const most: typeof weights = {
      html: 60 * KB,
      scriptAtStart: 35 * KB,
      css: 12 * KB,
      fonts: 60 * KB,
      all: 210 * KB,
      requests: 25
    };
    const over = Object.entries(weights).filter(
      ([what, bytes]) => bytes > most[what as keyof typeof weights]
    );
    expect(over).toEqual([]);
  });
});

it.each(LANGS)('each dossier in %s weighs no more than 230 KB', async (lang) => {
  const dossiers = [...OWN.in[lang].places.dossiers.keys()];
  const weights = await atOnce(dossiers, 4, async (chapter) => {
    const { files } = await readToTheEnd(`/${lang}/chapter/${chapter}/`);
    console.log(`${lang} ${chapter}: ${weigh(files)} bytes in ${files.length} files`);
    return { chapter, all: weigh(files), scripts: weigh(files, /\.js$/) };
  });
  expect(weights.length).toBeGreaterThan(2);
  expect(weights.filter(({ all, scripts }) => all > 230 * KB || scripts <= KB)).toEqual([]);
});

const READ = LANGS.flatMap((lang) => [
  `/${lang}/`,
  `/${lang}/chapter/${[...OWN.in[lang].places.dossiers.keys()][0]}/`,
  `/${lang}/embed/story/`
]);
it.each(READ)('nothing but words, looks and typefaces comes before the first paint of %s', async (path) => {
  const { page } = await theatre.open(path, { viewport: PHONE });
  await ready(page);
  const asked = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const early = (entry: PerformanceEntry) => entry.startTime < painted!.startTime;
    return performance
      .getEntriesByType('resource')
      .map((entry) => [early(entry), new URL(entry.name).pathname] as const);
  });
  const [before, after] = [true, false].map((early) =>
    asked.flatMap(([is, file]) => (is === early ? [file] : []))
  );
  expect(before!.filter((file) => !/\.(css|woff2)$|^\/run\/wake\./.test(file))).toEqual([]);
  expect(before!.some((file) => file.startsWith('/run/wake.'))).toBe(true);
  expect(after!.some((file) => file.startsWith('/run/story.'))).toBe(true);
});

it.each([
  ['nl-BE', 'nl'],
  ['en-US', 'en'],
  ['fr-FR', 'nl']
])('the root sends a reader of %s to /%s/, with query and step', async (locale, lang) => {
  const { page } = await theatre.open('/?from=test#price-real', { locale });
  await page.waitForURL(`**/${lang}/?from=test#price-real`);
});
