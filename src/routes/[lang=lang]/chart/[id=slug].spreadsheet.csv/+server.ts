import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { spreadsheet } from '#lib/take/spreadsheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const GET: RequestHandler = ({ params }) =>
  new Response(spreadsheet(chartState(debateHere(), params.lang, params.id).table, params.lang), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
