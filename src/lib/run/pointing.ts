/** The script of charts that point, fetched when the reader comes near one (see point-when-near.ts). */
import type { PointedValues, PointWords } from '#lib/points/given.ts';
import { pointIn } from '#lib/points/place.ts';
import { fetchScript } from '#lib/ui/fetch-script.ts';

let came: PointedValues | undefined;
let words: PointWords;

/** What the end of this script calls, with the words of the page's language. */
export function say(all: PointWords): void {
  words = all;
}

/** What a file with points calls. */
export function points(states: PointedValues): void {
  came = states;
}

/**
 * Lets the charts in a place point, with what is said of their values. Rejects where that does not come.
 *
 * @param sound address of the script that plays a chart
 */
export async function takeUp(place: HTMLElement, sound: string): Promise<void> {
  const address = place.dataset.points ?? '';
  await fetchScript(address);
  // Nothing else runs between a script and this, which its end calls.
  const states = came;
  came = undefined;
  if (!states) throw new Error(`no points in ${address}`);
  pointIn(place, { words, states }, sound);
}
