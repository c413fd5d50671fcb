/**
 * What passes between a frame and its host: ids and numbers, and nothing else. Shared by the frame and the loader, so it
 * touches neither window nor document.
 */

/** Frame to its parent: a story is here that would like to be pinned. */
export const HELLO = 'story:hello';
/** Frame to its parent: a chart is here that would like to be as tall as it is. */
export const FIT = 'story:fit';
/** Host to frame: say hello again, I am late. */
export const HI = 'story:hi';
/** Host to frame: let us talk over this port. */
export const INIT = 'story:init';

/** What a frame says on its port: a kind and two numbers. Px are of the frame's own page. */
export * as KIND from './kinds.ts';

/** No page is so long and no request so late: what is more is a mistake, or bad will. */
const MOST = 1e6;

/** Exactly `count` plain numbers, or undefined where the data is anything else. Never throws. */
export function numbers(data: unknown, count: number): number[] | undefined {
  if (!Array.isArray(data) || data.length !== count) return undefined;
  // Spread turns holes into undefined; a comparison with NaN is false.
  return [...data].every((one) => typeof one === 'number' && Math.abs(one) <= MOST) ? data : undefined;
}
