import { isLang, LANGS } from '#lib/lang.ts';
import type { Handle } from '@sveltejs/kit';

/** The page's language goes into the document as it is written; the marks that Svelte leaves for a script that wakes it go out. */
export const handle: Handle = ({ event, resolve }) => {
  const first = event.params.lang ?? '';
  const lang = isLang(first) ? first : LANGS[0];
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace(/<!--[\s\S]*?-->/g, '')
  });
};
