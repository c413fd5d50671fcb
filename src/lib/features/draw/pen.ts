/** A place on the screen, in px from the window's corner. */
export interface Place {
  clientX: number;
  clientY: number;
}

/** Nearer than this to where it came down, in px, a finger has not set out anywhere yet. */
const SLOP = 6;

/** What draws: a pointer, where it is, and, once it has moved, whether it draws or is left to the browser, which scrolls. */
interface Pen {
  id: number;
  at: Place;
  way?: 'draws' | 'scrolls';
}

/**
 * Lets finger, mouse or pen draw on a surface: `draw` is told of each straight piece, and of a dot as one without length.
 * A finger that sets out up or down scrolls, so that nobody is held on the surface; a second one zooms, other buttons keep
 * their menus. The listeners go with the surface. (`touch-action` does not apply to what lies within an svg.)
 */
export function penOn(surface: Element, draw: (from: Place, to: Place) => void): void {
  let pen: Pen | null = null;

  const down = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    pen = { id: event.pointerId, at: event };
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    const isFinger = event.pointerType === 'touch';
    if (!pen.way && isFinger && isNear(pen.at, event)) return;
    pen.way ??= isFinger && isUpright(pen.at, event) ? 'scrolls' : 'draws';
    if (pen.way === 'scrolls') return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const to of between.length > 0 ? between : [event]) {
      draw(pen.at, to);
      pen.at = to;
    }
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    if (!pen.way) draw(event, event);
    pen = null;
  };
  /** The browser took the finger. */
  const cancel = (event: PointerEvent) => {
    if (event.pointerId === pen?.id) pen = null;
  };
  /** Comes after `move`: what draws does not scroll. */
  const touch = (event: TouchEvent) => {
    if (pen?.way === 'draws' && event.touches.length === 1 && event.cancelable) event.preventDefault();
  };

  const on = (name: string, handler: (event: never) => void, passive = true) =>
    surface.addEventListener(name, handler as EventListener, { passive });
  on('pointerdown', down, false);
  on('pointermove', move);
  on('pointerup', up);
  on('pointercancel', cancel);
  on('touchmove', touch, false);
}

const isNear = (from: Place, to: Place): boolean =>
  Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) < SLOP;

const isUpright = (from: Place, to: Place): boolean =>
  Math.abs(to.clientY - from.clientY) > Math.abs(to.clientX - from.clientX);
