import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGS } from '../own.ts';

const code = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n');
/** Every string of the code, and every word of those that list keys with spaces between. */
const strings = new Set(
  [...code.matchAll(/['"`]([^'"`\n${}]+)['"`]/g)].flatMap(([, text = '']) => text.split(' '))
);
/** Keys of objects, which stand without quotation marks. */
for (const [, key = ''] of code.matchAll(/[{,\s]([a-z][a-zA-Z]*)\??:/g)) strings.add(key);
/** Keys that the code puts together: what stands before and after the part that is filled in. */
const patterns = [...code.matchAll(/([a-z-]*)\$\{[^}`]+\}([a-z-]*)/g)]
  .map(([, before = '', after = '']) => ({ before, after }))
  .filter(({ before, after }) => before.endsWith('-') || (before === '' && /^-[a-z]/.test(after)));
const lower = new Set([...strings].map((one) => one.toLowerCase()));

/** A string of the code, or two of them that it joins with a hyphen. */
const isMade = (part: string): boolean =>
  lower.has(part) ||
  [...part.matchAll(/-/g)].some(
    ({ index }) => lower.has(part.slice(0, index)) && lower.has(part.slice(index + 1))
  );

const isUsed = (key: string): boolean =>
  code.includes(`'${key}'`) ||
  strings.has(key) ||
  patterns.some(
    ({ before, after }) =>
      key.startsWith(before) &&
      key.endsWith(after) &&
      isMade(key.slice(before.length, key.length - after.length))
  );

it('every word of the interface is used by the code', () => {
  for (const lang of LANGS) {
    const keys = Object.keys(parse(readFileSync(join('src/content', lang, 'ui.yaml'), 'utf8')) as object);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  }
});

it('a word that nothing asks for is found', () => {
  expect(isUsed('xyzzy')).toBe(false);
  expect(isUsed('verdict-xyzzy')).toBe(false);
  expect(isUsed('verdict-right')).toBe(true);
});
