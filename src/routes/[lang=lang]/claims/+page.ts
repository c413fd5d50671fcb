/** A page of words: nothing on it needs a script. */
export const csr = false;
