import { scriptFile } from '#lib/run/scripts.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The loader keeps its name: it stands in publishers' articles. */
export const GET: RequestHandler = async () =>
  new Response((await scriptFile('loader')).content, { headers: { 'content-type': 'text/javascript' } });
