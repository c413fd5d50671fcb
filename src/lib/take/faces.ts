import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subset from 'subset-font';

const SANS = 'archivo';
const FOLDER = join('src', 'fonts');

/**
 * The typeface of charts, all its weights, as the source of a `@font-face`. It has every letter that the story may use, not only
 * those of one chart: whoever changes a word in the file finds its letters.
 */
export const faceSource = (): string =>
  `data:font/woff2;base64,${readFileSync(join(FOLDER, `${SANS}.woff2`)).toString('base64')}`;

/** The weights in which charts and cards are set, for a renderer that knows no variable typefaces. */
const FACES: [string, Record<string, number>][] = [
  [SANS, { wght: 400 }],
  [SANS, { wght: 500 }],
  [SANS, { wght: 600 }],
  [SANS, { wght: 700 }],
  ['newsreader', {}],
  // Where none of the others has a letter.
  [`${SANS}-eastern`, { wght: 400 }]
];

/** Paths of the typefaces as files of one weight each, unpacked. Made once in a process and gone with it. */
let made: Promise<string[]> | undefined;
export const faceFiles = (): Promise<string[]> => (made ??= unpack());

const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  ''
);
const SIGNS = '‘’“”„–—…€−•±×→←≥≤';

async function unpack(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return Promise.all(
    FACES.map(async ([name, axes], index) => {
      const file = join(folder, `${name}-${index}.ttf`);
      const font = readFileSync(join(FOLDER, `${name}.woff2`));
      writeFileSync(file, await subset(font, letters + SIGNS, { targetFormat: 'sfnt', variationAxes: axes }));
      return file;
    })
  );
}
