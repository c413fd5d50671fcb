/**
 * The conversation with a host about the frame's height. The host is told once a change, and again when it asks; a host that
 * has not said a word is told twice, in case it listens.
 */
import { dialectsFor } from './dialects/dialects.ts';
import type { Address, Dialect, Size } from './dialects/dialect.ts';
import { listenToParent } from './greet.ts';
import type { Answer, Stop } from './mode.ts';

/** When a silent host is told, in ms after the start. The first wait leaves room for a loader that pins. */
const UNASKED = [250, 1000];

export interface Told {
  /** Tells the host the height where it has changed since. */
  tell(): void;
  /** The host was told this height, to a pixel. */
  has(height: number): boolean;
  stop: Stop;
}

/**
 * @param address where the frame was opened: what a reader changes in it later is not the host's business
 * @param size what to tell a host that answers so; undefined, or empty, while there is nothing to tell
 * @param answered a host speaks; called again with each greeting
 */
export function tellHost(
  address: Address,
  size: (answer: Dialect['answer']) => Size | undefined,
  answered: (answer: Answer) => void
): Told {
  const dialects = dialectsFor(address);
  const spoken = new Set(dialects.filter(({ marked }) => marked));
  const heights = new Map<Dialect, number>();

  const say = (dialect: Dialect, again = false) => {
    const { width = 0, height = 0 } = size(dialect.answer) ?? {};
    if (height <= 0 || width <= 0 || (!again && heights.get(dialect) === height)) return;
    const message = dialect.tell({ width, height });
    if (message === undefined) return;
    heights.set(dialect, height);
    window.parent.postMessage(message, '*');
  };
  const sayUnasked = () => {
    if (spoken.size === 0) for (const dialect of dialects) if (dialect.unasked) say(dialect, true);
  };
  const tell = () => {
    const unasked = dialects.filter((dialect) => heights.has(dialect));
    for (const dialect of spoken.size > 0 ? spoken : unasked) say(dialect);
  };

  const deafen = listenToParent((data) => {
    for (const dialect of dialects) {
      const heard = dialect.hear?.(data);
      if (!heard) continue;
      spoken.add(dialect);
      answered(dialect.answer);
      if (heard === 'asks') say(dialect, true);
    }
  });
  for (const { hail } of dialects) if (hail !== undefined) window.parent.postMessage(hail, '*');
  const timers = UNASKED.map((delay) => setTimeout(sayUnasked, delay));
  addEventListener('load', tell);
  tell();
  for (const { answer } of spoken) queueMicrotask(() => answered(answer));

  return {
    tell,
    has: (height) => [...heights.values()].some((told) => Math.abs(told - height) <= 1),
    stop: () => {
      deafen();
      for (const timer of timers) clearTimeout(timer);
      removeEventListener('load', tell);
    }
  };
}
