import { debateHere } from '#lib/debate/here.ts';
import { isLang, LANGS } from '#lib/lang.ts';
import { chapterCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
  debateHere().story.chapters.flatMap((id) => LANGS.map((lang) => ({ lang, id })));

export const GET: RequestHandler = async ({ params }) => {
  const card = chapterCard(debateHere(), isLang(params.lang) ? params.lang : LANGS[0], params.id);
  return new Response(await png(card), { headers: { 'content-type': 'image/png' } });
};
