import type { Walk } from '#lib/walk/walk.ts';
import { fetchExports } from '#lib/ui/fetch-script.ts';
import type { InteractiveScript } from './interactives.ts';
import { takeRoom } from './keep-room.ts';

/** An interactive is fetched while its place is still this far from the window. */
const AHEAD = '75% 0px';
/** A script that takes longer, in ms, is given up; it may yet come. */
const PATIENCE = 2000;

/** A script that just ran has taken its time: what it does next is a task of its own. */
const breath = <Value>(value: Value) => new Promise<Value>((go) => setTimeout(go, 0, value));

const stepOf = (place: HTMLElement): HTMLElement => place.closest<HTMLElement>('.step') ?? place;

/**
 * Mounts interactives as the reader comes near. One that does not come leaves its place as it was.
 *
 * @param scripts addresses by name: that of an interactive with a script of its own, and `interactives`, that of all others
 */
export function mountWhenNear(root: Document, scripts: Partial<Record<string, string>>, walk: Walk): void {
  const waiting = new Set(root.querySelectorAll<HTMLElement>('[data-interactive]'));
  const come = (place: HTMLElement) => {
    if (!waiting.delete(place)) return;
    observer.unobserve(stepOf(place));
    const stretch = place.closest('.stretch') ?? stepOf(place);
    const absent = (is: boolean) => stretch.classList.toggle('absent', is);
    const patience = setTimeout(() => absent(true), PATIENCE);
    const own = place.dataset.interactive ?? '';
    const name = scripts[own] ? own : 'interactives';
    fetchExports<InteractiveScript>(name, scripts[name] ?? '')
      .then(breath)
      .then(async (script) => {
        await script.mount(place);
        takeRoom(place);
        place.classList.add('on');
        absent(false);
      })
      .catch(() => absent(true))
      .finally(() => clearTimeout(patience));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const place of waiting) if (isIntersecting && stepOf(place) === target) come(place);
    },
    // In a frame of another site a margin counts only around a root that is named: the frame's own window.
    { root, rootMargin: AHEAD }
  );
  for (const place of waiting) observer.observe(stepOf(place));
  // In a frame that is tapped through a step may be there with its chart alone.
  walk.follow(({ steps, near }) => {
    for (const place of waiting) if (steps[near]?.contains(place)) come(place);
  });
}
