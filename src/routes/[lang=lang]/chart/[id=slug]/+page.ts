/** A page to take things from: a small script of its own copies them, where there are scripts. */
export const csr = false;
