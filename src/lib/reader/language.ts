/**
 * The language to open the story in: the first of the reader's languages that the story has, else the story's first.
 *
 * @param wanted the browser's languages, best first, such as 'en-GB'
 * @param offered the story's languages; at least one
 */
export function languageFor<L extends string>(wanted: readonly string[], offered: readonly [L, ...L[]]): L {
  for (const language of wanted) {
    const found = offered.find((lang) => language.toLowerCase().split('-')[0] === lang);
    if (found) return found;
  }
  return offered[0];
}
