/** Words and two links; shown by hosts in place of a page that is not there (see scripts/finish). */
export const csr = false;
