import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chapterCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(debateHere().story.chapters);

export const GET: RequestHandler = async ({ params }) => {
  const card = chapterCard(debateHere(), params.lang, params.id);
  return new Response(await png(card), { headers: { 'content-type': 'image/png' } });
};
