import type { Stop } from './mode.ts';

/**
 * Opens notes in the text: a tap on a figure puts its note below the paragraph, a second tap or Escape takes it away. In a frame as high
 * as its words, or as low as a few lines, there is no window for a note to float in.
 *
 * @returns what closes all that are open, and what undoes it
 */
export function notesInText(root: Document): { close: Stop; stop: Stop } {
  const open = new Map<HTMLElement, { link: HTMLElement; close: Stop }>();

  const show = (note: HTMLElement, link: HTMLElement) => {
    const home = document.createComment('note');
    const place = document.createElement('div');
    place.className = 'notes in-text';
    note.before(home);
    place.append(note);
    putBelow(place, link);
    link.setAttribute('aria-expanded', 'true');
    const close = () => {
      home.replaceWith(note);
      place.remove();
      link.setAttribute('aria-expanded', 'false');
      open.delete(note);
    };
    open.set(note, { link, close });
  };

  const click = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#note-"]') : null;
    const note = link && root.getElementById(link.hash.slice(1));
    if (!link || !note || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const again = link.getAttribute('aria-expanded') === 'true';
    open.get(note)?.close();
    if (!again) show(note, link);
  };
  /** Of the note that has the focus, or whose figure has it. */
  const escape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const [note, { link, close }] of open) {
      if (!note.contains(root.activeElement) && link !== root.activeElement) continue;
      close();
      link.focus({ preventScroll: true });
    }
  };
  // At the window: before any listener of the page, which may open notes in its own way.
  window.addEventListener('click', click, true);
  window.addEventListener('keydown', escape);
  const closeAll = () => {
    for (const { close } of open.values()) close();
  };
  return {
    close: closeAll,
    stop() {
      window.removeEventListener('click', click, true);
      window.removeEventListener('keydown', escape);
      closeAll();
    }
  };
}

/** After the paragraph that holds the link, or last in the item that does. */
function putBelow(place: HTMLElement, link: HTMLElement): void {
  const item = link.closest('li, td, dd');
  const paragraph = link.closest('p, blockquote, figcaption');
  if (paragraph && !paragraph.contains(item)) paragraph.after(place);
  else if (item) item.append(place);
  else link.after(place);
}
