import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageName, packageZip } from '#lib/take/package.ts';
import { chartStates } from '#lib/take/states.ts';
import { serve } from '../../scripts/serve.mjs';
import { attribute, read, tagsOf, textOf } from './built.ts';
import { LANGS, OWN } from '../own.ts';

const charts = LANGS.flatMap((lang) => [...chartStates(OWN, lang).keys()].map((id) => ({ lang, id })));
const file = (path: string) => readFileSync(join('build', path));

/** Width and height of a PNG: the first things in it. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const isPng = (bytes: Buffer) => bytes.subarray(1, 4).toString('latin1') === 'PNG';

/** The files of a chart by what follows its address, and the least that each weighs, in bytes. */
const FILES = {
  '.svg': 25_000,
  '.narrow.svg': 25_000,
  '.png': 15_000,
  '.card.png': 8_000,
  '.csv': 20,
  '.spreadsheet.csv': 20
};

it('there is a page for each chart of the story, in every language', () => {
  expect(charts.length).toBeGreaterThan(60);
});

describe.each(charts)('$lang $id', ({ lang, id }) => {
  const at = `${lang}/chart/${id}`;
  const page = read('build', `${at}/index.html`);
  const tags = tagsOf(page);
  const links = tags.flatMap((tag) => (tag.startsWith('<a') ? (attribute(tag, 'href') ?? []) : []));

  it('has all its files, with something in them', () => {
    for (const [ending, least] of Object.entries(FILES))
      expect(statSync(join('build', at + ending)).size, ending).toBeGreaterThan(least);
    const [svg] = [file(`${at}.svg`).toString()];
    const size = /width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);
    expect(isPng(file(`${at}.png`))).toBe(true);
    expect(sizeOf(file(`${at}.png`))).toEqual(size.map((side) => 2 * side));
    expect(sizeOf(file(`${at}.card.png`))).toEqual([1200, 630]);
  });

  it('links each of them, the data and its place in the story', () => {
    for (const ending of Object.keys(FILES)) {
      if (ending.endsWith('.csv') && chartStates(OWN, lang).get(id)!.table.rows.length === 0) continue;
      expect(
        links.some((href) => href.endsWith(`/${id}${ending}`)),
        ending
      ).toBe(true);
    }
    expect(links.some((href) => href.endsWith(`${packageName(OWN)}.zip`))).toBe(true);
    expect(links.some((href) => href.endsWith(`/${lang}/${chartStates(OWN, lang).get(id)!.place}`))).toBe(
      true
    );
  });

  it('is told in words, and drawn without a script', () => {
    const { told } = chartStates(OWN, lang).get(id)!;
    const said = textOf(page);
    for (const words of [told.title, told.unit, ...told.description, told.source])
      expect(said).toContain(words);
    expect(page).toMatch(/<svg class="form wide"[\s\S]*<svg class="form narrow"/);
    expect(page.match(/<script/g)?.length).toBe(1);
  });

  it('is linked from its step', () => {
    const place = chartStates(OWN, lang).get(id)!.place.replace(/#.*/, '');
    const shows = read('build', `${lang}/${place}index.html`);
    expect(shows.split(`chart/${id}/"`).length - 1).toBeGreaterThanOrEqual(1);
  });
});

it.each(LANGS)('each chapter has its share card (%s)', (lang) => {
  for (const id of OWN.story.chapters) {
    const card = file(`${lang}/card/${id}.png`);
    expect(isPng(card)).toBe(true);
    expect(sizeOf(card)).toEqual([1200, 630]);
    expect(card.length).toBeGreaterThan(8000);
  }
  expect(sizeOf(file(`${lang}/card.png`))).toEqual([1200, 630]);
});

it('the data package is there as it is made, and the sources page leads to it', () => {
  const zip = file(`data/${packageName(OWN)}.zip`);
  expect(zip.equals(Buffer.from(packageZip(OWN)))).toBe(true);
  const files = unzipSync(new Uint8Array(zip));
  expect(strFromU8(files[`${packageName(OWN)}/datapackage.json`]!)).toContain('"resources"');
  for (const lang of LANGS)
    expect(read('build', `${lang}/sources/index.html`)).toContain(`data/${packageName(OWN)}.zip"`);
});

it('a plain host serves each file under its type', async () => {
  const host = await serve('build');
  const types = {
    'nl/chart/price-real/': 'text/html',
    'nl/chart/price-real.svg': 'image/svg+xml',
    'nl/chart/price-real.png': 'image/png',
    'nl/chart/price-real.csv': 'text/csv',
    [`data/${packageName(OWN)}.zip`]: 'application/zip'
  };
  try {
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await fetch(`${host.address}/${path}`);
      expect([path, status, headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, type]);
    }
  } finally {
    await host.close();
  }
  expect(existsSync('build/_headers')).toBe(true);
});
