import { bundle } from '#lib/run/bundle.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** The loader keeps its name: it stands in publishers' articles. */
export const GET: RequestHandler = async () =>
  new Response(await bundle('src/lib/embed/host/loader.ts', 'loader'), {
    headers: { 'content-type': 'text/javascript' }
  });
