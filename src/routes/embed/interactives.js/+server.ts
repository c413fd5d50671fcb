import { scriptOf } from '#lib/embed/bundle.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

export const GET: RequestHandler = () => scriptOf('src/lib/embed/interactives-frame.ts', true);
