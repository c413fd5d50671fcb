import { debateHere } from '#lib/debate/here.ts';
import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { chartCard } from '#lib/take/card.ts';
import { png } from '#lib/take/png.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => chartEntries(debateHere());

export const GET: RequestHandler = async ({ params }) =>
  new Response(await png(chartCard(stateAt(debateHere(), params))), {
    headers: { 'content-type': 'image/png' }
  });
