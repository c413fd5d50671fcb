/**
 * The characters that the typefaces hold; any other is drawn in a stand-in. Every letter is weight that each reader fetches:
 * those of Dutch and English, and of the names that the debate tells (tests/build/characters.test.ts).
 */
const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const ACCENTED = 'áàâäæçéèêëíïñóôöúüÉÚČčėěňşšťž';
const SIGNS = '‘’“”–—−…·€×\u00a0\u202f';

export const CHARACTERS = LATIN + ACCENTED + SIGNS;
