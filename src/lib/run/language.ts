/** The script of a page that is there in each language: goes on to that of the reader. */
import { languageFor } from '#lib/reader/language.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('.choose a[hreflang]')];
const [first, ...others] = links.map(({ hreflang }) => hreflang);
if (first) {
  const lang = languageFor(navigator.languages, [first, ...others]);
  const link = links.find(({ hreflang }) => hreflang === lang);
  if (link) location.replace(link.href + location.search + location.hash);
}
