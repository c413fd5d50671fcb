import { Words } from '#lib/ui/words.ts';
import type { Transport } from '@sveltejs/kit';

/** SvelteKit writes what pages are given as data too, which nobody asks for (see svelte.config.js): it must be able to. */
export const transport: Transport = {
  Words: { encode: (value) => value instanceof Words && 1, decode: () => new Words('') }
};
