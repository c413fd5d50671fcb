/**
 * The characters that the typefaces hold; any other is drawn in a stand-in. Every letter is weight that each reader fetches:
 * those of Dutch and English, and of the names that the debate tells (tests/build/characters.test.ts).
 */
const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const ACCENTED = 'áàâäæçéèêëíïñóôöúüÉÚ';
const SIGNS = '‘’“”–—−…·€×\u00a0\u202f';

/** Of every page. */
export const USUAL = LATIN + ACCENTED + SIGNS;
/** Of names from further east (U+0100 to U+017F): in files of their own, which come where one is shown (src/styles/fonts.css). */
export const EASTERN = 'ČčėěňşšťŽž';
export const CHARACTERS = USUAL + EASTERN;
