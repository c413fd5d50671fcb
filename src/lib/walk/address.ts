import type { Walk } from './walk.ts';

/** The address says which step the reader is near, without a trail of entries. Returns what stops it. */
export function keepAddress(walk: Walk): () => void {
  let told = walk.near;
  return walk.follow(({ near }) => {
    if (near === told) return;
    told = near;
    const hash = `#${walk.steps[near]?.id}`;
    // At the top of the page it stays bare.
    if (location.hash === hash || window.scrollY < document.documentElement.clientHeight / 2) return;
    try {
      history.replaceState(history.state, '', hash);
    } catch {
      // The browser allows no more changes for now: the next step will tell.
    }
  });
}
