import { wordsBegin } from './measure.ts';

/**
 * Where the reader is, held by the words: whatever makes the page longer or shorter (typefaces, scripts, another window, something
 * opened), the words that were read stay where they were.
 */

/** A block of the page: how far down it the reader was (0 its top, 1 its bottom), and how far it began from the page's top, in px. */
interface Held {
  block: Element;
  share: number;
  start: number;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, summary, [data-interactive]';
/** What lies over the words, and what is not seen. */
const APART = '.pinned, .still, .note, .rail';

/** Bars of the browser that come and go, in px: a window that changes by less has not been resized. */
const BARS = 120;

const sizeNow = () => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { width, height };
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
 * changed (a typeface came, a detail was opened) the first block in view stays. A reader who is at the very start or has left the
 * story is not moved.
 */
export function holdPlace(): Place {
  let middle: Held | undefined;
  let first: Held | undefined;
  let size = sizeNow();
  const middleNow = () => (wordsBegin() + size.height) / 2;

  return {
    remember() {
      size = sizeNow();
      const most = document.documentElement.scrollHeight - window.innerHeight;
      const inside = window.scrollY > 1 && window.scrollY < most - 1;
      middle = inside ? hold(middleNow()) : undefined;
      first = inside ? hold(wordsBegin() + 1) : undefined;
    },
    forget() {
      middle = first = undefined;
    },
    moved(want) {
      const now = sizeNow();
      const resized = now.width !== size.width || Math.abs(now.height - size.height) > BARS;
      if (resized) size = now;
      const held = resized ? middle : first;
      if (!held?.block.isConnected) return;
      const { top, height } = held.block.getBoundingClientRect();
      const drift = resized ? top + height * held.share - middleNow() : top + window.scrollY - held.start;
      held.start = top + window.scrollY;
      if (Math.abs(drift) > 1) want(window.scrollY + drift);
    }
  };
}

/** The last block that begins above a line in the window. */
function hold(line: number): Held | undefined {
  let found: Held | undefined;
  for (const block of document.querySelectorAll(BLOCKS)) {
    const { top, height } = block.getBoundingClientRect();
    if (height === 0 || block.closest(APART)) continue;
    if (top > line) break;
    found = { block, share: Math.min(1, (line - top) / height), start: top + window.scrollY };
  }
  return found;
}
