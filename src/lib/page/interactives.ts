/** How an interactive takes its place: it fills the element, from what the page gives it, and returns what undoes it. */
export interface Interactive<Given> {
  mount(place: HTMLElement, given: Given): () => void;
}

/** The scripts of the interactives, fetched only where a page has a place for them. */
const SCRIPTS: Record<string, () => Promise<Interactive<never>>> = {
  find: () => import('./find.ts'),
  simulator: () => import('#lib/simulator/mount.ts')
};

/** Mounts the interactives of a page. An interactive whose script does not come leaves its place as it was. */
export function mountInteractives(root: Document): () => void {
  const undo: (() => void)[] = [];
  let gone = false;
  for (const place of root.querySelectorAll<HTMLElement>('[data-interactive]')) {
    const script = SCRIPTS[place.dataset.interactive ?? ''];
    const given = place.querySelector('script[type="application/json"]')?.textContent;
    if (!script || !given) continue;
    script().then(
      (interactive) => {
        if (!gone) undo.push(interactive.mount(place, JSON.parse(given) as never));
      },
      () => {}
    );
  }
  return () => {
    gone = true;
    for (const one of undo) one();
  };
}
