import { wordsBegin } from './measure.ts';
import { chartsNow } from './room.ts';

/**
 * Where the reader is, held by the words: whatever makes the page longer or shorter (typefaces, scripts, another window, something
 * opened), the words that were read stay where they were.
 */

/**
 * A block of the page: how far down it the reader was (0 its top, 1 its bottom), how far that was from the page's top, and how far
 * the page was scrolled; both in px.
 */
interface Held {
  block: Element;
  share: number;
  from: number;
  scrolled: number;
}

/** What blocks lie in, so that not all of them need to be looked at. */
const ROOMS = '[data-step], .chapter-head, .colophon';
const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, summary, [data-interactive]';
/** What may become higher under the reader's hand: its top is held. */
const GROWS = '[data-interactive]';
/** What lies over the words, and what is not seen. */
const APART = '.pinned, .still, .note, .rail, .kept-room, .to-oneself, details:not([open]) > :not(summary)';

/** Bars of the browser that come and go, in px: a window that changes by less, and leaves charts in their place, has not been resized. */
const BARS = 120;
/** Whether the browser itself holds what is in view. Safari does not. */
const anchors = () => getComputedStyle(document.documentElement).overflowAnchor === 'auto';

const sizeNow = () => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { width, height, charts: chartsNow() };
};

export interface Place {
  /** The page stands still: this is where the reader is. */
  remember(): void;
  /** The reader is on the way to somewhere else. */
  forget(): void;
  /** The page's length changed: asks for the offset, in px, that brings the reader's place back, if it moved. */
  moved(want: (offset: number) => void): void;
}

/**
 * In a window of another size the block that was in the middle of the words comes to the middle again; where only the content
 * changed (a typeface came, a detail was opened) the first words in view stay. A reader who is at the very start is not moved.
 *
 * @param ends nor is one who is at the end: what comes after it is not ours
 */
export function holdPlace({ ends = true } = {}): Place {
  let middle: Held | undefined;
  let first: Held | undefined;
  let size = sizeNow();
  // The server wrote them all; looking for them through the whole page at each frame is what costs most there.
  const rooms = [...document.querySelectorAll(ROOMS)];
  const middleNow = () => (wordsBegin() + size.height) / 2;

  return {
    remember() {
      size = sizeNow();
      const most = document.documentElement.scrollHeight - window.innerHeight;
      const inside = window.scrollY > 1 && (!ends || window.scrollY < most - 1);
      middle = inside ? hold(rooms, middleNow()) : undefined;
      first = inside ? hold(rooms, wordsBegin() + 1, middleNow()) : undefined;
    },
    forget() {
      middle = first = undefined;
    },
    moved(want) {
      const now = sizeNow();
      const higher = Math.abs(now.height - size.height);
      const resized = now.width !== size.width || higher > (now.charts === size.charts ? BARS : 0);
      if (resized) size = now;
      const held = resized ? middle : first;
      if (!held?.block.isConnected) return;
      const { top, height } = held.block.getBoundingClientRect();
      const inWindow = top + height * held.share;
      const from = inWindow + window.scrollY;
      const drift = resized ? inWindow - middleNow() : from - held.from;
      const scrolled = window.scrollY - held.scrolled;
      // Browsers that anchor what is read have seen to it already.
      const done = !resized && Math.abs(scrolled - drift) < 2;
      // A page that became too short for where it stood stands at its end.
      const ended =
        scrolled < 0 && window.scrollY >= document.documentElement.scrollHeight - window.innerHeight - 1;
      // Sent elsewhere in the same moment: what was read before is not to be held.
      const sent = Math.abs(scrolled) > 1 && !ended;
      const jumped = !resized && sent && Math.abs(scrolled - drift) > size.height;
      // One that anchored something else has moved the reader by about as much, and not quite.
      const anchored = anchors() && Math.abs(scrolled - drift) < Math.abs(scrolled);
      const before = (ended || anchored) && !resized ? held.scrolled : window.scrollY;
      held.from = from;
      held.scrolled = window.scrollY;
      if (jumped) return;
      if (Math.abs(drift) > 1 && !done) want(before + drift);
    }
  };
}

/**
 * The first block that begins below a line in the window, and above `further`; else the last that begins above the line, as far down
 * as the line is.
 */
function hold(rooms: Element[], line: number, further = line): Held | undefined {
  let found: Held | undefined;
  let nth = -1;
  for (const [index, one] of rooms.entries()) {
    const { top, height } = one.getBoundingClientRect();
    if (height === 0) continue;
    if (top > line) break;
    nth = index;
  }
  const room = rooms[nth];
  if (!room) return undefined;
  for (const block of rooms.slice(nth, nth + 2).flatMap((one) => [...one.querySelectorAll(BLOCKS)])) {
    const { top, height } = block.getBoundingClientRect();
    if (height === 0 || block.closest(APART)) continue;
    if (top > further) break;
    const share =
      further > line && block.matches(GROWS) ? 0 : Math.min(1, Math.max(0, (line - top) / height));
    found = heldAt(block, share, top + share * height);
    if (top > line) break;
  }
  return found ?? heldAt(room, 0, room.getBoundingClientRect().top);
}

const heldAt = (block: Element, share: number, inWindow: number): Held => ({
  block,
  share,
  from: inWindow + window.scrollY,
  scrolled: window.scrollY
});
