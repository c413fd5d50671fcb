/** Keys that scroll, pressed inside the frame: none of the browsers hands all of them on to the host. */
import type { Stop } from './mode.ts';

/** How far an arrow key scrolls, in px, as browsers do. */
const LINE = 40;
/** How much of the window a page is. */
const PAGE = 0.875;

/** Where these keys mean something else. */
const OWN = 'input, textarea, select, [contenteditable], [role=slider], [role=listbox], [popover]';
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

/** Forwards the keys that scroll. */
export function forwardKeys(scroll: Scroll): Stop {
  const pressed = (event: KeyboardEvent) => {
    const { key, target, shiftKey } = event;
    const moves = scrollOf(key, shiftKey);
    if (!moves || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    // Shift with an arrow extends a selection.
    if (shiftKey && key !== ' ') return;
    if (target instanceof Element && target.closest(key === ' ' ? `${OWN}, ${PRESSED}` : OWN)) return;
    event.preventDefault();
    scroll(...moves);
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}
