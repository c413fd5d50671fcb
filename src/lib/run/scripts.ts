import { createHash } from 'node:crypto';
import { once } from './once.ts';
import type { PointWords } from '#lib/points/given.ts';
import { bundle } from './bundle.ts';

/**
 * The scripts that pages load, each one classic file. `wake` fetches `story`, the one of all pages with the story or a part of it, on the site and
 * in frames, `chart` that of one chart in a frame, `loader` that of the page around a frame; the others bring what only some pages have.
 */
const ENTRIES = {
  wake: 'src/lib/run/wake.ts',
  story: 'src/lib/run/story.ts',
  chart: 'src/lib/run/chart.ts',
  interactives: 'src/lib/run/interactives.ts',
  find: 'src/lib/features/find/find.ts',
  take: 'src/lib/run/take-along.ts',
  language: 'src/lib/run/language.ts',
  sound: 'src/lib/points/play.ts',
  builder: 'src/lib/run/builder.ts',
  loader: 'src/lib/embed/host/loader.ts'
};
/** What wakes a page goes by one name on all of them. */
const GLOBALS: Partial<Record<Script, string>> = { story: 'story', chart: 'story' };
export type Script = keyof typeof ENTRIES;
export const SCRIPTS = Object.keys(ENTRIES) as Script[];

/** Where the files lie that pages load, by a name that changes with what is in them. */
export const FOLDER = '/run/';

export const hashed = (name: string, content: string): string =>
  `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.js`;

export interface File {
  file: string;
  content: string;
}

/** A script with the name of its file. */
export const scriptFile = once(async (name: Script): Promise<File> => {
  // `story` calls back to the script with scenes by its global name, and the interactives find there what they share with it.
  const content = await bundle(ENTRIES[name], GLOBALS[name] ?? `${name}Script`);
  return { file: hashed(name, content), content };
});

const bundled = once((file: string) => bundle(file, 'pointingScript'));

/** The script of charts that point, with the words that it says: once for all charts in a language. */
export async function pointingFile(words: PointWords): Promise<File> {
  const content = `${await bundled('src/lib/run/pointing.ts')}pointingScript.say(${JSON.stringify(words)});\n`;
  return { file: hashed('pointing', content), content };
}

/** The path of a script on this site, without the base. */
export const scriptPath = async (name: Script): Promise<`${typeof FOLDER}${string}`> =>
  `${FOLDER}${(await scriptFile(name)).file}`;

/** What a browser holds a script to: https://www.w3.org/TR/SRI/. */
export const integrityOf = ({ content }: File): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;
