import type { Transport } from '@sveltejs/kit';

/** SvelteKit writes what pages are given as data too, which nobody asks for (see svelte.config.js): it gets nothing to write. */
export const transport: Transport = {
  Nothing: { encode: (value) => value !== 1 && 1, decode: () => undefined }
};
