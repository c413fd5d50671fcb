import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { chartCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const GET: RequestHandler = async ({ params }) =>
  new Response(await png(chartCard(chartState(debateHere(), params.lang, params.id))), {
    headers: { 'content-type': 'image/png' }
  });
