import boot from './boot.js?raw';
import { isLang, LANGS } from '#lib/lang.ts';
import { dev } from '$app/environment';
import { toldInstead } from '#lib/debate/told.ts';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/** Read without a script: no room is made for pinned charts. */
const STILL = ['/[lang=lang]/chapter/[id]'];

/** The page's language and the boot script go into the document as it is written. */
export const handle: Handle = ({ event, resolve }) => {
  const first = event.params.lang ?? '';
  const lang = isLang(first) ? first : LANGS[0];
  const still = STILL.includes(event.route.id ?? '');
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', lang).replace('%boot%', () => (still ? '' : `<script>${boot}</script>`))
  });
};

/** Whoever edits words or data sees in the browser what is wrong with them. */
export const handleError: HandleServerError = ({ error, status, message }) => ({
  message: dev && status >= 500 ? toldInstead(error) : message
});
