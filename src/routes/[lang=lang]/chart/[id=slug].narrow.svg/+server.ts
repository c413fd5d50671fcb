import { debateHere } from '#lib/debate/here.ts';
import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => chartEntries(debateHere());

export const GET: RequestHandler = ({ params }) =>
  new Response(sheet(stateAt(debateHere(), params), 'narrow').svg, {
    headers: { 'content-type': 'image/svg+xml' }
  });
