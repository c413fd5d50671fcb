import { bundle } from '#lib/embed/bundle.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

export const GET: RequestHandler = async () =>
  new Response(await bundle('src/lib/page/take-along.ts'), {
    headers: { 'content-type': 'text/javascript' }
  });
