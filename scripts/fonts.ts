/**
 * Subsets the two typefaces to the characters the story uses and drops the axes it does not, into src/fonts.
 * Run by hand (`npm run fonts`) when either changes; the results are committed.
 * Newsreader (text and quotes) and Archivo (charts and furniture), both under the SIL Open Font License.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';
import { EASTERN, USUAL } from './fonts/characters.ts';

interface Face {
  from: string;
  to: string;
  axes: Record<string, number | { min: number; max: number }>;
}

const FACES: Face[] = [
  { from: 'newsreader-%-wght-normal', to: 'newsreader', axes: { wght: 400 } },
  { from: 'archivo-%-wdth-normal', to: 'archivo', axes: { wght: { min: 400, max: 700 }, wdth: 88 } }
];
/** The files in which a typeface comes, and what is taken from each. */
const PARTS = [
  { part: 'latin', ending: '', characters: USUAL },
  { part: 'latin-ext', ending: '-eastern', characters: EASTERN }
];

/**
 * What letters do among each other, and digits of one width. Of the rest nothing is set (old digits, fractions) or can be, since
 * letters come with their accents on; it would weigh 7 KB.
 */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum'];

mkdirSync('src/fonts', { recursive: true });
for (const { from, to, axes } of FACES)
  for (const { part, ending, characters } of PARTS) {
    const source = `node_modules/@fontsource-variable/${to}/files/${from.replace('%', part)}.woff2`;
    const woff2 = await subset(readFileSync(source), characters, {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: FEATURES
    });
    const file = `src/fonts/${to}${ending}.woff2`;
    writeFileSync(file, woff2);
    console.log(`${file} ${woff2.length} bytes`);
  }
