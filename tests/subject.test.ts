import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf, readStoryFile } from '#lib/files/place.ts';

/** Words that only one debate uses. Another debate is another data/ and content/: the code knows of none. */
const SUBJECT = new RegExp(
  [
    'drug|coca|cannabis|hennep|heroin|opium|opiat|ecstasy|\\bxtc|mdma|amphetamin|amfetamin|\\bjoints?\\b',
    '\\bcoke\\b|\\bweed\\b|wiet|narco|dealer|addict|verslaaf|coffeeshop|sewage|riool|wastewater',
    'halsema|femke|mayor|burgemeester|amsterdam|rotterdam|antwerp|netherlands|nederland\\b|belgi|police|politie',
    'pleidooi|prijs per gram|per gram|straatprij|street price|seizure|smuggl|smokkel',
    'tobacco|tabak|cigar|sigaret|smok(?:e|ing)|\\brook|\\broken\\b|excise|accijns'
  ].join('|'),
  'i'
);

/** Where a word of a debate may stand outside its data and content, and why. */
const EXCEPTIONS: { file: RegExp; words: RegExp; why: string }[] = [];

const ROOMS = ['src/lib', 'src/routes', 'src/styles', 'src/params', 'scripts', 'static'];
const LOOSE = ['src/app.html', 'src/app.d.ts', 'src/hooks.ts', 'src/hooks.server.ts'];
const CONFIG = ['svelte.config.js', 'vite.config.ts', 'vitest.browser.config.ts', 'eslint.config.js'];
/** The words of the interface are shared by all debates. */
const UI = ['src/content/nl/ui.yaml', 'src/content/en/ui.yaml'];

const inRooms = ROOMS.flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
  .map(({ parentPath, name }) => join(parentPath, name));
const files = [...inRooms, ...LOOSE, ...CONFIG, ...UI];

/** Lines of a debate's own words, comments included; exceptions are taken out first. */
function found(file: string): string[] {
  const allowed = EXCEPTIONS.filter((exception) => exception.file.test(file));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => SUBJECT.test(allowed.reduce((left, { words }) => left.replace(words, ''), line)));
}

it.each(files)('%s knows nothing of the subject', (file) => expect(found(file)).toEqual([]));

it('every exception is needed', () => {
  const idle = EXCEPTIONS.filter(
    ({ file, words }) =>
      !files.some(
        (one) =>
          file.test(one) &&
          new RegExp(words.source, words.flags.replace('g', '')).test(readFileSync(one, 'utf8'))
      )
  );
  expect(idle).toEqual([]);
});

describe.each(['', 'examples/tobacco'])('the debate in "%s"', (root) => {
  it('has no chapter that is called by its name in the code', () => {
    const ids = readStoryFile(placeOf(root).data).chapters.map((id) => new RegExp(`['"\`]${id}['"\`]`));
    const code = files.filter((file) => /\.(ts|js|mjs|svelte|css)$/.test(file));
    const named = code.filter((file) => ids.some((id) => id.test(readFileSync(file, 'utf8'))));
    expect(named).toEqual([]);
  });
});
