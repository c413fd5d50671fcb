/** The kinds of what a frame says on its port: names for numbers, each by itself so that the loader bears the numbers alone. */

/** My page is `a` px long. */
export const length = 0;
/** Bring me to `a` px from my top; `b` numbers the request. */
export const want = 1;
/** Between `a` and `b` px from my top something has the keyboard's focus: let it be seen. */
export const reveal = 2;
/** The reader scrolls by `a` px, */
export const by = 3;
/** by `a` windows, at once where `b` is 1, */
export const page = 4;
/** to the start (`a` is -1) or the end (1) of all there is. */
export const end = 5;
/** The reader goes on to what comes after me. */
export const past = 6;
