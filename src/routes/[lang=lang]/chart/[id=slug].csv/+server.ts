import { debateHere } from '#lib/debate/here.ts';
import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { csv } from '#lib/take/table.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => chartEntries(debateHere());

export const GET: RequestHandler = ({ params }) =>
  new Response(csv(stateAt(debateHere(), params).table), {
    headers: { 'content-type': 'text/csv; charset=utf-8' }
  });
