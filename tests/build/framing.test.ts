/**
 * Who may put which page into a frame, on hosts that send the headers of `_headers`, and by the recipes for other servers
 * (hosts.test.ts asks those servers themselves).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { readHeaders } from '../../scripts/headers.mjs';
import { decode, pagesOf, read } from './built.ts';

/** A page without the furniture of the site: the story's way out stands on it. */
const forFrames = (page: string): boolean => read('build', page).includes('class="way-out"');
const headersOf = readHeaders('build');
const pages = pagesOf('build');

describe.each(pages)('%s', (page) => {
  const closed = forFrames(page) ? undefined : "frame-ancestors 'none'";
  it.each([`/${page}`, `/${page.replace(/index\.html$/, '')}`])(
    `at %s ${closed ?? 'may be framed'}`,
    (path) => {
      expect(headersOf(path)['Content-Security-Policy']).toBe(closed);
    }
  );
});

it('there are pages of both kinds', () => {
  expect(pages.filter(forFrames).length).toBeGreaterThan(20);
  expect(pages.filter((page) => !forFrames(page)).length).toBeGreaterThan(4);
});

it('the recipes for other servers tell the same pages apart', () => {
  for (const recipe of readdirSync('hosting')) {
    const [rule = '', ...more] =
      readFileSync(`hosting/${recipe}`, 'utf8').match(/\/embed\/\([a-z|]+\)\//g) ?? [];
    expect(more).toEqual([]);
    expect(
      pages.filter((page) => new RegExp(rule).test(`/${page}`)),
      recipe
    ).toEqual(pages.filter(forFrames));
  }
});

it('scripts and typefaces may be asked for by a frame without an origin', () => {
  for (const path of ['/embed.js', '/run/story.js', '/_app/immutable/assets/archivo.woff2'])
    expect(headersOf(path)['Access-Control-Allow-Origin']).toBe('*');
});

it.each(['nl', 'en'])('the script that never changes is the loader, and its hash is true: %s', (lang) => {
  const code = decode(read('build', `${lang}/embed/index.html`));
  const [, path = '', hash] =
    /src="[^"]*\/(run\/loader\.\w+\.js)" integrity="sha384-([^"]+)"/.exec(code) ?? [];
  const script = readFileSync(`build/${path}`);
  expect(createHash('sha384').update(script).digest('base64')).toBe(hash);
  expect(script.equals(readFileSync('build/embed.js'))).toBe(true);
  expect(headersOf(`/${path}`)).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
});
