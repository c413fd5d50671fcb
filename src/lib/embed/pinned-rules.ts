/**
 * Who scrolls: the host, or the frame itself. The host leads. Where the browser scrolls the frame's own page (focus, find in
 * page, an anchor, scrollIntoView) the host is asked to follow, and what it said before it heard of that is out of date.
 *
 * Positions are ignored until the host has answered the newest request and the frame's own scrolling has been quiet for a
 * while. Either rule alone is not enough: an answer may overtake the next scroll, and silence may come before the answer.
 */

/** So long the frame's own scrolling must rest, in ms. */
export const QUIET = 120;
/** A host that has not answered by then never will; in ms. */
export const GIVEN_UP = 1000;
/** Browsers round positions; less than this is no scrolling, in px. */
const NEAR = 1;

export interface Follower {
  /** The host says where it is. Returns where to scroll to, or undefined to stay. */
  told(offset: number, answered: number, now: number): number | undefined;
  /** The page stands at `y` because this side put it there. */
  put(y: number): void;
  /**
   * The page was seen at `y` and can be scrolled to `most`. Returns the number of the request to send where the frame scrolled
   * by itself. A page that has become too short to stand where it stood has not.
   */
  seen(y: number, most: number, now: number): number | undefined;
  /** The frame itself wants another place, `y`. Returns the number of the request. */
  want(y: number, now: number): number;
  /** Some time has passed: where to scroll to now, or undefined to stay. */
  rested(now: number): number | undefined;
}

export function follower(): Follower {
  let stands = 0;
  let offset: number | undefined;
  let asked = 0;
  let answered = 0;
  let wanted = -Infinity;

  const leads = (now: number) =>
    now - wanted >= QUIET && (answered >= asked || now - wanted >= GIVEN_UP) && offset !== undefined;
  const follow = (now: number) =>
    leads(now) && offset !== undefined && Math.abs(offset - stands) >= 0.1 ? offset : undefined;
  const want = (y: number, now: number) => {
    stands = y;
    wanted = now;
    return ++asked;
  };

  return {
    told(at, answer, now) {
      offset = at;
      if (answer <= asked) answered = Math.max(answered, answer);
      return follow(now);
    },
    put: (y) => (stands = y),
    seen(y, most, now) {
      if (stands > most) stands = most;
      return Math.abs(y - stands) < NEAR ? undefined : want(y, now);
    },
    want,
    rested: follow
  };
}
