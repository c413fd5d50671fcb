import type { Stop } from '../mode.ts';

/** How long a chart takes from one step to the next after a tap, in ms. */
const TIME = 450;

/**
 * Moves from one position to another, as a hand would have scrolled, and rests there. Where the reader asked for less motion it
 * is there at once.
 *
 * @returns what stops it where it is
 */
export function glide(from: number, to: number, set: (position: number) => void): Stop {
  // Further than the next step is a jump, not a walk.
  if (from === to || matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(to - from) > 1) {
    set(to);
    return () => {};
  }
  const began = performance.now();
  let frame = requestAnimationFrame(function next(time) {
    const share = Math.min(1, Math.max(0, (time - began) / TIME));
    const eased = share * share * (3 - 2 * share);
    set(share === 1 ? to : from + (to - from) * eased);
    if (share < 1) frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
