/** What a reader does to go somewhere; all other scrolling is the browser's. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin'];

/** Calls back once the reader does something of the kind. Returns what stops it. */
export function onceActed(call: () => void): () => void {
  const stop = () => ACTS.forEach((act) => removeEventListener(act, acted, { capture: true }));
  const acted = () => {
    stop();
    call();
  };
  for (const act of ACTS) addEventListener(act, acted, { capture: true, passive: true });
  return stop;
}
