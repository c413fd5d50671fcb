/** A place on the screen, in px from the window's corner. */
export interface Place {
  clientX: number;
  clientY: number;
}

/**
 * Lets finger, mouse or pen draw on a surface: `draw` is told of each straight piece, and of a dot as one without length.
 * A second finger zooms, other buttons keep their menus. The listeners go with the surface.
 */
export function penOn(surface: Element, draw: (from: Place, to: Place) => void): void {
  let pen: { id: number; at: Place } | null = null;

  const down = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    pen = { id: event.pointerId, at: event };
    draw(event, event);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    const between = event.getCoalescedEvents?.() ?? [];
    for (const to of between.length > 0 ? between : [event]) {
      draw(pen.at, to);
      pen.at = to;
    }
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === pen?.id) pen = null;
  };
  /** Where touch-action is not known, one finger still draws and does not scroll. */
  const touch = (event: TouchEvent) => {
    if (event.touches.length === 1 && event.cancelable) event.preventDefault();
  };

  const on = (name: string, handler: (event: never) => void, passive = true) =>
    surface.addEventListener(name, handler as EventListener, { passive });
  on('pointerdown', down, false);
  on('pointermove', move);
  on('pointerup', up);
  on('pointercancel', up);
  on('touchmove', touch, false);
}
