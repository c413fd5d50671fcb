import { debateHere } from '#lib/debate/here.ts';
import { packageName, packageZip } from '#lib/take/package.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => [{ name: packageName(debateHere()) }];

export const GET: RequestHandler = () =>
  new Response(packageZip(debateHere()), { headers: { 'content-type': 'application/zip' } });
