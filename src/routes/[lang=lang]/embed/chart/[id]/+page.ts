/** A chart at rest: a small script of its own says how high it is. */
export const csr = false;
