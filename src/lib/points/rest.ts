/** How far one scrolls back at a time, in px, and how often. */
const BACK = 48;
const TIMES = 20;

/** Scrolls back a little at a time until something is so, and then does what was asked: only at rest a chart has values. */
export function backUntil(so: () => boolean, then = () => {}, left = TIMES): void {
  if (so()) then();
  else if (left > 0) {
    scrollBy({ top: -BACK, behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => backUntil(so, then, left - 1)));
  }
}
