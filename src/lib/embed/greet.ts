/** How a frame makes itself known, and whom it listens to. */
import type { Stop } from './mode.ts';

/** When a greeting is said again, in ms after the first: either side may be late. */
const AGAIN = [100, 400, 1000, 2000];

/** Says a greeting now, a few times more, and once the page has loaded. */
export function greetings(greet: () => void): Stop {
  const timers = AGAIN.map((delay) => setTimeout(greet, delay));
  addEventListener('load', greet);
  greet();
  return () => {
    for (const timer of timers) clearTimeout(timer);
    removeEventListener('load', greet);
  };
}

/**
 * Listens to the window around this one, and to nobody else. What is heard is `unknown` and stays so until it is looked at:
 * act on numbers and ids only, and drop the rest without a word.
 */
export function listenToParent(hear: (data: unknown, event: MessageEvent) => void): Stop {
  const listen = (event: MessageEvent) => {
    if (window.parent !== window && event.source === window.parent) hear(event.data, event);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}
