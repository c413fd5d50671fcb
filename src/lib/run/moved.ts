/** The step of a note, or of the words that lead to it, by their ids. */
const OF_STEP = /^(?:to-)?note-(.+)-\d+$/;

/**
 * Leads on from the address of a step, or of a note, that stands in a dossier alone. The walk has the id of such a step on a link there,
 * which a reader without a script sees and follows; what leads from a step of the walk to its deeper part leads to its
 * other notes. What leads out of a frame is left to the reader.
 */
export function leadOn(root: Document): void {
  const go = () => {
    const id = location.hash.slice(1);
    const place = root.getElementById(id);
    const step = place ?? root.getElementById(OF_STEP.exec(id)?.[1] ?? '');
    const link = step?.querySelector<HTMLAnchorElement>(
      place ? ':scope.moved > a:not([target])' : ':scope.moved > a:not([target]), .more a:not([target])'
    );
    if (!link) return;
    location.replace(place ? link.href : Object.assign(new URL(link.href), { hash: id }).href);
  };
  addEventListener('hashchange', go);
  go();
}
