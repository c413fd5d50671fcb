import { dev } from '$app/environment';
import { isScene, pack, type Packed, unpack } from '#lib/forms/kit/pack.ts';
import { Words } from '#lib/ui/words.ts';
import type { Transport } from '@sveltejs/kit';

/**
 * What a page hands its script. Words reach the browser once, as HTML: in their stead goes a placeholder. Scenes go in few
 * bytes.
 */
export const transport: Transport = {
  Words: {
    encode: (value) => value instanceof Words && (dev ? value.html : 1),
    decode: (data) => new Words(typeof data === 'string' ? data : undefined)
  },
  Scene: {
    encode: (value) => isScene(value) && pack(value),
    decode: (data: Packed) => unpack(data)
  }
};
