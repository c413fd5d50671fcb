import { dev } from '$app/environment';
import { Words } from '#lib/ui/words.ts';
import type { Transport } from '@sveltejs/kit';

/** Words reach the browser once, as HTML: what a page hands its script in their stead is a placeholder. */
export const transport: Transport = {
  Words: {
    encode: (value) => value instanceof Words && (dev ? value.html : 1),
    decode: (data) => new Words(typeof data === 'string' ? data : undefined)
  }
};
