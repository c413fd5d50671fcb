import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';

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

it('what is kept for a reader without a network is there', () => {
  const kept = [...readFileSync('build/offline.js', 'utf8').matchAll(/"\/((?:_app|run)\/[^"]+)"/g)];
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter(([, file]) => !files.includes(file!))).toEqual([]);
});
