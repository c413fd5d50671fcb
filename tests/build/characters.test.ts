import { expect, it } from 'vitest';
import { CHARACTERS } from '../../scripts/fonts/characters.ts';
import { pagesOf, read, textOf } from './built.ts';

/** Drawn in the reader's own typeface: the sign of a key on an Apple keyboard. */
const STAND_IN = '⌘';

it('the typefaces hold every character that a page shows (if not: scripts/fonts/characters.ts, npm run fonts)', () => {
  const known = new Set(CHARACTERS + STAND_IN);
  const lacking = pagesOf('build').flatMap((page) => {
    const shown = textOf(read('build', page).replace(/<(script|style|template)[^>]*>[\s\S]*?<\/\1>/g, ''));
    return [...new Set(shown)].filter((one) => !known.has(one)).map((one) => `${one} on ${page}`);
  });
  expect(lacking).toEqual([]);
});
