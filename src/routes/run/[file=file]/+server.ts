import { error } from '@sveltejs/kit';
import { allPointsFiles } from '#lib/run/point-files.ts';
import { debateHere } from '#lib/debate/here.ts';
import { allScenesFiles } from '#lib/run/scene-files.ts';
import { scriptFile, SCRIPTS } from '#lib/run/scripts.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'never';

const files = async () => [
  ...(await Promise.all(SCRIPTS.map(scriptFile))),
  ...allScenesFiles(debateHere()),
  ...(await allPointsFiles(debateHere()))
];

export const entries: EntryGenerator = async () => (await files()).map(({ file }) => ({ file }));

/** What pages load, by a name that changes with it. */
export const GET: RequestHandler = async ({ params }) => {
  const found = (await files()).find(({ file }) => file === params.file);
  if (!found) error(404);
  return new Response(found.content, { headers: { 'content-type': 'text/javascript' } });
};
