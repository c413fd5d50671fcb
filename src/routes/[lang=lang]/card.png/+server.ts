import { debateHere, eachLanguage } from '#lib/debate/here.ts';
import { storyCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = eachLanguage;

export const GET: RequestHandler = async ({ params }) => {
  const card = storyCard(debateHere(), params.lang);
  return new Response(await png(card), { headers: { 'content-type': 'image/png' } });
};
