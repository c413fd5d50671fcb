/** Hosts send what was packed at build: each file of text lies there twice more, and unpacks to itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { filesOf } from '../../scripts/finish/finish.ts';

const PACKED = { br: brotliDecompressSync, gz: gunzipSync };
/** Packed in themselves; and what hosts read and do not send. */
const OTHERS = /\.(br|gz|woff2|png|zip)$|^(_headers|\.htaccess|\.nojekyll)$/;

const files = filesOf('build');
const there = new Set(files);
const texts = files
  .filter((file) => !OTHERS.test(file))
  .map((file) => ({ file, text: readFileSync(join('build', file)) }));

it.each(['br', 'gz'] as const)('each file of text is there packed as .%s', (ending) => {
  expect(texts.length).toBeGreaterThan(100);
  const packed = (file: string) => join('build', `${file}.${ending}`);
  expect(texts.filter(({ file }) => !there.has(`${file}.${ending}`))).toEqual([]);
  const other = texts.filter(({ file, text }) => !PACKED[ending](readFileSync(packed(file))).equals(text));
  expect(other.map(({ file }) => file)).toEqual([]);
});

it('nothing is packed of which the file itself is not there', () => {
  expect(files.filter((file) => /\.(br|gz)$/.test(file) && !there.has(file.replace(/\.\w+$/, '')))).toEqual(
    []
  );
});
