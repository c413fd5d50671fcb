import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDebate } from '#lib/story/debate.ts';

/** Words that only this debate uses. Another debate is another data/ and content/: the code knows of neither. */
const SUBJECT = new RegExp(
  [
    'drug|coca|cannabis|hennep|heroin|opium|opiat|ecstasy|\\bxtc|mdma|amphetamin|amfetamin|\\bjoints?\\b',
    '\\bcoke\\b|\\bweed\\b|wiet|narco|dealer|addict|verslaaf|coffeeshop|sewage|riool|wastewater',
    'halsema|femke|mayor|burgemeester|amsterdam|rotterdam|antwerp|netherlands|nederland|belgi|police|politie'
  ].join('|'),
  'i'
);

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '');

const files = ['src/lib', 'src/routes', 'src/styles']
  .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));

it.each(files)('%s knows nothing of the subject', (file) => {
  const lines = withoutComments(readFileSync(file, 'utf8')).split('\n');
  expect(lines.filter((line) => SUBJECT.test(line))).toEqual([]);
});

it('no chapter is called by its name in the code', () => {
  const ids = readDebate().chapters.map((id) => new RegExp(`['"\`]${id}['"\`]`));
  const named = files.filter((file) =>
    ids.some((id) => id.test(withoutComments(readFileSync(file, 'utf8'))))
  );
  expect(named).toEqual([]);
});
