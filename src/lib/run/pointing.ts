/** The script of charts that point, fetched when the reader comes near one (see point-when-near.ts). */
import type { PointedValues, PointWords } from '#lib/points/given.ts';
import { pointIn } from '#lib/points/place.ts';

const waiting = new Map<Element, (states: PointedValues) => void>();
let words: PointWords;

/** What the end of this script calls, with the words of the page's language. */
export function say(all: PointWords): void {
  words = all;
}

/** What a file with points calls. */
export function points(states: PointedValues): void {
  const script = document.currentScript;
  if (script) waiting.get(script)?.(states);
}

/**
 * Lets the charts in a place point. What is said of their values comes as a script, since a frame whose sandbox gives it no origin of
 * its own may fetch nothing else. Rejects where it does not come.
 *
 * @param sound address of the script that plays a chart
 */
export async function takeUp(place: HTMLElement, sound: string): Promise<void> {
  const address = place.dataset.points ?? '';
  const script = document.createElement('script');
  const states = await new Promise<PointedValues>((resolve, reject) => {
    waiting.set(script, resolve);
    script.addEventListener('load', () => reject(new Error(`no points in ${address}`)));
    script.addEventListener('error', () => reject(new Error(`${address} did not come`)));
    script.src = address;
    document.head.append(script);
  }).finally(() => {
    waiting.delete(script);
    script.remove();
  });
  pointIn(place, { words, states }, sound);
}
