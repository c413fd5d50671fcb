/**
 * Turns notes into popovers: a tap or Enter on a figure opens its note beside it, Escape or a tap elsewhere closes it. Without
 * this script the same link leads to the note in the text.
 *
 * @returns what undoes it
 */
export function openNotes(root: Document): () => void {
  if (!('popover' in HTMLElement.prototype)) return () => {};

  const onClick = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#note-"]') : null;
    const note = link && root.getElementById(link.hash.slice(1));
    if (!link || !note || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    note.popover = 'auto';
    note.tabIndex = -1;
    note.showPopover();
    placeBeside(note, link);
    note.focus({ preventScroll: true });
    note.addEventListener(
      'toggle',
      () => !note.matches(':popover-open') && link.focus({ preventScroll: true }),
      {
        once: true
      }
    );
  };
  root.addEventListener('click', onClick, true);
  return () => root.removeEventListener('click', onClick, true);
}

/** Below its link, or above it where there is no room below; always inside the window. */
function placeBeside(note: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = note;
  const below = bottom + 8 + offsetHeight <= clientHeight;
  note.style.left = `${Math.max(8, Math.min(left, clientWidth - offsetWidth - 8))}px`;
  note.style.top = `${Math.max(8, below ? bottom + 8 : top - offsetHeight - 8)}px`;
}
