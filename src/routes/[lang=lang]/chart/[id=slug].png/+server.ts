import { debateHere } from '#lib/debate/here.ts';
import { chartEntries, stateAt } from '#lib/take/entries.ts';
import { PIXELS, png } from '#lib/take/png.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => chartEntries(debateHere());

export const GET: RequestHandler = async ({ params }) =>
  new Response(await png(sheet(stateAt(debateHere(), params), 'wide').svg, PIXELS), {
    headers: { 'content-type': 'image/png' }
  });
