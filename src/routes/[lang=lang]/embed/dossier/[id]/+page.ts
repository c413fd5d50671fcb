/** A script of its own wakes the page: modules would not run in every frame (see lib/embed/bundle.ts). */
export const csr = false;
