/** A small script of its own fetches the simulator and says how high it is. */
export const csr = false;
