import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { csv } from '#lib/take/table.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const GET: RequestHandler = ({ params }) =>
  new Response(csv(chartState(debateHere(), params.lang, params.id).table), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
