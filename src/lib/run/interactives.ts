/** The script of the interactives, fetched when the reader comes near one (see near.ts). */
import { mount as weighing } from '#lib/features/argument/mount.ts';
import { mount as draw } from '#lib/features/draw/mount.ts';
import { mount as simulator } from '#lib/features/simulator/mount.ts';
import { mount as find } from '#lib/features/find/find.ts';
import type { Interactive } from '#lib/telling/telling.ts';

/** How an interactive takes its place: it adds to the element, from what the page gives it. */
type Mount = (place: HTMLElement, given: never) => void;
export interface InteractivesScript {
  mount(place: HTMLElement): void;
}

const MOUNTS: Record<Interactive, Mount> = {
  find,
  draw,
  simulator,
  stance: weighing,
  weigh: weighing,
  argument: weighing,
  own: weighing
};

export function mount(place: HTMLElement): void {
  const given = place.querySelector('script[type="application/json"]')?.textContent;
  const fill = MOUNTS[place.dataset.interactive as Interactive];
  if (given && fill) fill(place, JSON.parse(given) as never);
}
