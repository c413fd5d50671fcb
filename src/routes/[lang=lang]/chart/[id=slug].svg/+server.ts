import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = chartEntries;

export const GET: RequestHandler = ({ params }) =>
  new Response(sheet(stateAt(params), 'wide').svg, { headers: { 'content-type': 'image/svg+xml' } });
