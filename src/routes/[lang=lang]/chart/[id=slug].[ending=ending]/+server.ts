import { error } from '@sveltejs/kit';
import { debateHere, inEachLanguage } from '#lib/debate/here.ts';
import { FILES } from '#lib/take/files.ts';
import { chartIds, chartState } from '#lib/take/states.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
  inEachLanguage(chartIds(debateHere())).flatMap((chart) =>
    Object.keys(FILES).map((ending) => ({ ...chart, ending }))
  );

export const GET: RequestHandler = async ({ params: { lang, id, ending } }) => {
  const file = FILES[ending];
  if (!file) error(404);
  const content = await file.make(chartState(debateHere(), lang, id));
  return new Response(content, { headers: { 'content-type': file.type } });
};
