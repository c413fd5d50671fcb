import { isLang, LANGS } from '#lib/lang.ts';
import { shareCard } from '#lib/story/card.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ params }) => {
  const card = await shareCard(isLang(params.lang) ? params.lang : LANGS[0]);
  return new Response(new Uint8Array(card), { headers: { 'content-type': 'image/png' } });
};
