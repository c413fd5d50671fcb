/** All of it stands on the page; a script may only add to it. */
export const csr = false;
