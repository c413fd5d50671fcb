import type { Stop } from '../mode.ts';
import { swiped } from './views.ts';

interface Hands {
  /** On by one, or back by one. */
  on(by: 1 | -1): void;
  /** A finger draws: towards the next step (0 to 1) or the one before (0 to -1). */
  drag(share: number): void;
  /** The finger let go without having gone anywhere. */
  drop(): void;
}

/** What has its own use for arrow keys, and for a finger that goes sideways. A link, which has not, may lie under a swipe. */
const MOVED = 'input, select, textarea, [role="slider"], [contenteditable], [data-interactive], .point-table';
/** What has its own use for a tap. */
const TAPPED = `a, button, summary, details, label, ${MOVED}`;

/** Follows keys, fingers and taps on the chart. Leaves the wheel, and fingers that go up or down, to the browser. */
export function followHands(root: Document, { on, drag, drop }: Hands): Stop {
  const within = (event: Event, own: string) =>
    event.target instanceof Element && event.target.closest(own) !== null;

  const key = (event: KeyboardEvent) => {
    if (within(event, MOVED) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    on(event.key === 'ArrowRight' ? 1 : -1);
  };

  let down: { x: number; y: number; id: number } | undefined;
  const start = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    down =
      touch && !second && !within(event, MOVED)
        ? { x: touch.clientX, y: touch.clientY, id: touch.identifier }
        : undefined;
  };
  const found = (event: TouchEvent) =>
    [...event.changedTouches].find(({ identifier }) => identifier === down?.id);
  const move = (event: TouchEvent) => {
    const touch = found(event);
    if (!touch || !down) return;
    const dx = touch.clientX - down.x;
    if (Math.abs(dx) > Math.abs(touch.clientY - down.y))
      drag(Math.max(-0.5, Math.min(0.5, -dx / window.innerWidth)));
  };
  const end = (event: TouchEvent) => {
    const touch = found(event);
    if (!touch || !down) return;
    const way = event.type === 'touchend' ? swiped(touch.clientX - down.x, touch.clientY - down.y) : 0;
    down = undefined;
    if (way) on(way);
    else drop();
  };

  /** A tap on the chart: its left third leads back, the rest on. */
  const tap = (event: MouseEvent) => {
    const chart = event.target instanceof Element ? event.target.closest('.pinned') : null;
    if (!chart || within(event, TAPPED) || event.defaultPrevented || selectedIn(chart)) return;
    const { left, width } = chart.getBoundingClientRect();
    on(event.clientX < left + width / 3 ? -1 : 1);
  };

  root.addEventListener('keydown', key);
  root.addEventListener('touchstart', start, { passive: true });
  root.addEventListener('touchmove', move, { passive: true });
  root.addEventListener('touchend', end);
  root.addEventListener('touchcancel', end);
  root.addEventListener('click', tap);
  return () => {
    root.removeEventListener('keydown', key);
    root.removeEventListener('touchstart', start);
    root.removeEventListener('touchmove', move);
    root.removeEventListener('touchend', end);
    root.removeEventListener('touchcancel', end);
    root.removeEventListener('click', tap);
  };
}

/** The mouse may have selected words of it, which ends as a tap does. */
function selectedIn(element: Element): boolean {
  const selection = getSelection();
  return selection?.type === 'Range' && element.contains(selection.anchorNode);
}
