import boot from './boot.js?raw';
import { isLang, LANGS } from '#lib/lang.ts';
import type { Handle } from '@sveltejs/kit';

/** The page's language and the boot script go into the document as it is written. */
export const handle: Handle = ({ event, resolve }) => {
  const first = event.params.lang ?? '';
  const lang = isLang(first) ? first : LANGS[0];
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', lang).replace('%boot%', () => `<script>${boot}</script>`)
  });
};
