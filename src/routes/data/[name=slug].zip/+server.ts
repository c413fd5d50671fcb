import { packageName, packageZip } from '#lib/take/package.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => [{ name: packageName() }];

export const GET: RequestHandler = () =>
  new Response(packageZip(), { headers: { 'content-type': 'application/zip' } });
