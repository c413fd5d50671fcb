/**
 * The styles of the running page lie ready in a sheet that is switched off, as an alternate one. Switched on, that shows nowhere in
 * the document: a copy that is saved of it opens as the page without scripts.
 */
const SHEET = 'link[rel~="alternate"][rel~="stylesheet"]';
/** So often is looked whether they are there, in ms. */
const AGAIN = 50;

/**
 * Switches them on once they are there. Resolves to what switches them off. Rejects where there are none; in a browser that is older
 * than those of floor.ts, which came with `findLast`; and in a copy of a page that ran, since what scripts added is in it already.
 */
export async function wearLive(root: Document): Promise<() => void> {
  const { dataset } = root.documentElement;
  if (dataset.ran !== undefined) throw new Error('a copy of a page that ran');
  if (!('findLast' in Array.prototype)) throw new Error('an older browser');
  dataset.ran = '';
  const link = root.querySelector<HTMLLinkElement>(SHEET);
  if (!link) throw new Error('no styles for the running page');
  // Chromium switches an alternate sheet on only where it was switched off before.
  link.disabled = true;
  link.disabled = false;
  await new Promise<void>((done, fail) => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const over = ({ type }: Event) => {
      clearTimeout(again);
      if (type === 'load' && areThere(link)) done();
      else fail(new Error('the styles for the running page did not come'));
    };
    link.addEventListener('load', over);
    link.addEventListener('error', over);
    // Where a host lets nothing be kept they come once more, and Chromium before 107 does not say that they did.
    const look = () => {
      if (areThere(link)) done();
      else again = setTimeout(look, AGAIN);
    };
    look();
  });
  const sheet = link.sheet!;
  sheet.disabled = false;
  return () => void (sheet.disabled = true);
}

/** Chromium has a sheet also where none came, or something else did, such as a page that says so: it shows no rules of that one. */
function areThere({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    // A frame in a sandbox may look into none.
    return self.origin === 'null';
  }
}
