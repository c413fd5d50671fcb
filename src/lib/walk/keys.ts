/**
 * Keys that scroll. Inside a frame none of the browsers hands all of them on to the host; on a page Safari counts the whole window for
 * a page, where words have the part of it below the pinned chart.
 */
import { wordsBegin } from './measure.ts';
import { chartsNow } from './room.ts';

/** How far an arrow key scrolls, in px, as browsers do. */
const LINE = 40;
/** How much of the window a page is. */
const PAGE = 0.875;

/** Where these keys mean something else. */
const OWN = 'input, textarea, select, [contenteditable], [role=slider]';
/** What Space presses. */
const PRESSED = 'button, summary, [role=button]';

type Scroll = (kind: 'by' | 'page' | 'end', a: number) => void;

/** How a key scrolls, or undefined where it does not. */
export function scrollOf(key: string, shift: boolean): Parameters<Scroll> | undefined {
  switch (key) {
    case 'ArrowDown':
      return ['by', LINE];
    case 'ArrowUp':
      return ['by', -LINE];
    case 'PageDown':
      return ['page', PAGE];
    case 'PageUp':
      return ['page', -PAGE];
    case ' ':
      return ['page', shift ? -PAGE : PAGE];
    case 'Home':
      return ['end', -1];
    case 'End':
      return ['end', 1];
  }
}

/** Calls back with the keys that scroll, in place of the browser; those of one kind alone where that is asked. Returns what stops it. */
export function forwardKeys(scroll: Scroll, asked: (kind: string) => boolean = () => true): () => void {
  const pressed = (event: KeyboardEvent) => {
    const { key, target, shiftKey } = event;
    const moves = scrollOf(key, shiftKey);
    if (
      !moves ||
      !asked(moves[0]) ||
      event.defaultPrevented ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    // Shift with an arrow extends a selection.
    if (shiftKey && key !== ' ') return;
    if (target instanceof Element && target.closest(key === ' ' ? `${OWN}, ${PRESSED}` : OWN)) return;
    if (target instanceof Element && scrollsByItself(target)) return;
    event.preventDefault();
    scroll(...moves);
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

/** Something within the page that scrolls, as a long note does. */
function scrollsByItself(target: Element): boolean {
  const { body } = document;
  for (let one: Element | null = target; one && body.contains(one) && one !== body; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY))
      return true;
  return false;
}

/** What of the window words have, below what is pinned there. */
export const shareForWords = (): number => 1 - wordsBegin() / window.innerHeight;

/** A page further or back shows the next words, all of them, also below a pinned chart. */
export function pageByWords(calm: () => boolean): void {
  forwardKeys(
    (_, pages) => {
      const top = pages * shareForWords() * window.innerHeight;
      window.scrollBy({ top, behavior: calm() ? 'instant' : 'smooth' });
    },
    (kind) => kind === 'page' && chartsNow() === 'above'
  );
}
