import { isLang } from '#lib/languages/index.ts';
import { placeHere } from '#lib/debate/here.ts';
import { languagesOf } from '#lib/files/languages-of.ts';
import { dev } from '$app/environment';
import { toldInstead } from '#lib/debate/told.ts';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/**
 * The page's language goes into the document as it is written, and whether a rail takes room on top; the marks that Svelte leaves for
 * a script that wakes it go out.
 */
export const handle: Handle = ({ event, resolve }) => {
  const first = event.params.lang ?? '';
  const lang = isLang(first) ? first : languagesOf(placeHere().data)[0];
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', lang)
        .replace('%rail%', html.includes('class="rail"') ? 'data-rail' : '')
        .replace(/<!--[\s\S]*?-->/g, '')
  });
};

/** Whoever edits words or data sees in the browser what is wrong with them. */
export const handleError: HandleServerError = ({ error, status, message }) => ({
  message: dev && status >= 500 ? toldInstead(error, placeHere()) : message
});
