/**
 * Leads on from the address of a step that stands in a dossier alone: the walk has its id on a link there, which a reader without
 * a script sees and follows.
 *
 * @returns what undoes it
 */
export function leadOn(root: Document): () => void {
  const go = () => {
    const place = root.getElementById(location.hash.slice(1));
    const link = place?.classList.contains('moved') && place.querySelector('a');
    if (link) location.replace(link.href);
  };
  addEventListener('hashchange', go);
  go();
  return () => removeEventListener('hashchange', go);
}
