/** The script of the interactives that share a framework, fetched when the reader comes near one (see near.ts). */
import { mount as weighing } from '#lib/features/argument/mount.ts';
import { mount as draw } from '#lib/features/draw/mount.ts';
import { mount as simulator } from '#lib/features/simulator/mount.ts';
import type { Interactive } from '#lib/telling/telling.ts';

/** How an interactive takes its place: it adds to the element, from what the page gives it, at once or part by part. */
type Mount = (place: HTMLElement, given: never) => void | Promise<void>;
export interface InteractiveScript {
  mount(place: HTMLElement): void | Promise<void>;
}

/** The choice of a place has a script of its own. */
const MOUNTS: Record<Exclude<Interactive, 'find'>, Mount> = {
  draw,
  simulator,
  stance: weighing,
  weigh: weighing,
  argument: weighing,
  own: weighing
};

export async function mount(place: HTMLElement): Promise<void> {
  const given = place.querySelector('script[type="application/json"]')?.textContent;
  const fill = MOUNTS[place.dataset.interactive as keyof typeof MOUNTS];
  if (given && fill) await fill(place, JSON.parse(given) as never);
}
