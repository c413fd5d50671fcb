import { debateHere } from '#lib/debate/here.ts';
import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { spreadsheet } from '#lib/take/spreadsheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => chartEntries(debateHere());

export const GET: RequestHandler = ({ params }) =>
  new Response(spreadsheet(stateAt(debateHere(), params).table, params.lang), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
