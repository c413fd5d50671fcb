/** Keeps the reader's place while the page changes its length: the same block stays where it was in the window. */

/** A block of the page: how far down it the reader was (0 its top, 1 its bottom), and where on the page it began, in px. */
interface Held {
  block: Element;
  share: number;
  start: number;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, figure, blockquote, [data-interactive]';

export interface Place {
  /** The page stands still: this is where the reader is. */
  remember(): void;
  /** The reader is on the way to somewhere else. */
  forget(): void;
  /** The page's length changed: asks for the offset, in px, that brings the reader's place back, if it moved. */
  moved(want: (offset: number) => void): void;
}

/**
 * In a window of another size the block that was in the middle comes to the middle again; where only the content changed (a
 * typeface came, a detail was opened) the first block in view stays. A reader who is at the very start or has left the story is
 * not moved.
 */
export function keepPlace(): Place {
  let middle: Held | undefined;
  let first: Held | undefined;
  let size = '';
  const sizeNow = () => `${window.innerWidth} ${window.innerHeight}`;

  return {
    remember() {
      const most = document.documentElement.scrollHeight - window.innerHeight;
      const inside = window.scrollY > 1 && window.scrollY < most - 1;
      middle = inside ? hold(window.innerHeight / 2) : undefined;
      first = inside ? hold(1) : undefined;
      size = sizeNow();
    },
    forget() {
      middle = first = undefined;
    },
    moved(want) {
      const resized = size !== sizeNow();
      const held = resized ? middle : first;
      if (!held?.block.isConnected) return;
      const { top, height } = held.block.getBoundingClientRect();
      const drift = resized
        ? top + height * held.share - window.innerHeight / 2
        : top + window.scrollY - held.start;
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
    if (height === 0 || block.closest('.pinned, [popover]')) continue;
    if (top > line) break;
    found = { block, share: Math.min(1, (line - top) / height), start: top + window.scrollY };
  }
  return found;
}
