import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import { sheet } from '#lib/take/sheet.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => inEachLanguage(chartIds(debateHere()));

export const GET: RequestHandler = ({ params }) =>
  new Response(sheet(chartState(debateHere(), params.lang, params.id), 'wide').svg, {
    headers: { 'content-type': 'image/svg+xml' }
  });
