import { reading } from './measure.ts';
import type { Walk } from './walk.ts';

/** The address says which step the reader is near, without a trail of entries. */
export function keepAddress(walk: Walk): void {
  let told = walk.near;
  walk.follow(({ near }) => {
    if (near === told) return;
    const step = walk.steps[near];
    const { line } = reading();
    const box = step?.getBoundingClientRect();
    // Between two chapters no step is read; at the top of the page the address stays bare.
    if (!step || !box || box.top > line || box.bottom < line) return;
    told = near;
    const hash = `#${step.id}`;
    if (location.hash === hash || window.scrollY < document.documentElement.clientHeight / 2) return;
    try {
      history.replaceState(history.state, '', hash);
    } catch {
      // The browser allows no more changes for now: the next step will tell.
    }
  });
}
