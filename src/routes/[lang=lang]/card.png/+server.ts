import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { storyCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ params }) => {
  const card = storyCard(debateHere(), isLang(params.lang) ? params.lang : LANGS[0]);
  return new Response(await png(card), { headers: { 'content-type': 'image/png' } });
};
