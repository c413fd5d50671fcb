import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';
import { loadedBy } from '../../scripts/finish/loaded.ts';
import { pagesOf } from './built.ts';

const files = filesOf('build').filter((file) => !/\.(br|gz)$/.test(file));
const below = (file: string) => /^(_app|run)\//.test(file);
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
/** 'story.9720fd8cb7.js', 'archivo.DMTtf6Zf.woff2', in quotes, in brackets, or at the end of a path. */
const NAME = /(?<=[/"'`(])[\w-]+\.[\w-]{8,10}\.(?:js|css|woff2)\b/g;

/** Each name of a file that stands in a page, or in a script or style that is named by one, with a file that it stands in. */
function namedFromPages(): Map<string, string> {
  const named = new Map<string, string>();
  const waiting = files.filter((file) => !below(file) && /\.(html|js|css)$/.test(file));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    for (const [name] of readFileSync(join('build', file), 'utf8').matchAll(NAME)) {
      if (named.has(name)) continue;
      named.set(name, file);
      waiting.push(...files.filter((other) => nameOf(other) === name && /\.(js|css)$/.test(other)));
    }
  }
  return named;
}
const named = namedFromPages();

it('all that a page, a script or a style names is there', () => {
  const there = new Set(files.map(nameOf));
  expect(named.size).toBeGreaterThan(50);
  expect([...named].filter(([name]) => !there.has(name))).toEqual([]);
});

it('nothing is there that no page, script or style names', () => {
  expect(files.filter((file) => below(file) && !named.has(nameOf(file)))).toEqual([]);
});

/** The pages that a reader opens as such, and not one in a frame or by mistake. */
const PAGES = pagesOf('build').filter((page) => page.endsWith('index.html') && !/(^|\/)embed\//.test(page));

it('what a page loads for a reader without a network is kept with the walk, or with that page: it names it', () => {
  const worker = readFileSync('build/offline.js', 'utf8');
  const lacking = PAGES.flatMap((page) => {
    const html = readFileSync(join('build', page), 'utf8');
    return loadedBy([page], files, (file) => readFileSync(join('build', file), 'utf8'))
      .filter((file) => file !== page && !html.includes(file) && !worker.includes(`"/${file}"`))
      .map((file) => `${page}: ${file}`);
  });
  expect(PAGES.length).toBeGreaterThan(50);
  expect(lacking).toEqual([]);
});

it('what is kept for a reader without a network is there', () => {
  const kept = [...readFileSync('build/offline.js', 'utf8').matchAll(/"\/((?:_app|run)\/[^"]+)"/g)];
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter(([, file]) => !files.includes(file!))).toEqual([]);
});
