import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { PIXELS, png } from '#lib/take/png.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const GET: RequestHandler = async ({ params }) =>
  new Response(await png(sheet(chartState(debateHere(), params.lang, params.id), 'wide').svg, PIXELS), {
    headers: { 'content-type': 'image/png' }
  });
