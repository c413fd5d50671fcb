import { wordsBegin } from '#lib/walk/measure.ts';

/** Below this width, in px, a note is a sheet at the foot of the window. */
const SHEET = 600;
/** Scrolled on by so much of the window, the reader has left a note behind. */
const LEFT = 0.3;
/** Beside its link a note keeps so far from it and from the edges of the window, and is at least so high; in px. */
const GAP = 8;
const LEAST = 160;

/**
 * Opens notes in place: a tap or Enter on a figure opens its note beside it, or on a phone in a sheet at the foot of the window.
 * Escape, its button, a tap elsewhere, the next thing to tab to and scrolling on close it. Without this script, and at an address that
 * names it, a note stands after the words of its step (see words.css).
 *
 * @param close the word on its button
 */
export function openNotes(root: Document, close: string): void {
  // `at`: how far down the window its link was, and how large the window, when last it was placed.
  let open: { note: HTMLElement; link: HTMLAnchorElement; at: number; size: string } | undefined;
  const button = root.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = close;
  button.addEventListener('click', () => shut());

  const shut = (back = true) => {
    if (!open) return;
    const { note, link } = open;
    // Hidden with the note it would be nowhere.
    const held = note.contains(root.activeElement);
    open = undefined;
    button.remove();
    note.classList.remove('open');
    loosen(note);
    note.setAttribute('role', 'note');
    for (const name of ['tabindex', 'aria-label']) note.removeAttribute(name);
    if (back || held) link.focus({ preventScroll: true });
  };
  const show = (note: HTMLElement, link: HTMLAnchorElement) => {
    shut(false);
    open = { note, link, at: 0, size: '' };
    note.prepend(button);
    note.classList.add('open');
    note.setAttribute('role', 'dialog');
    note.setAttribute('aria-label', note.querySelector('.told')?.textContent ?? link.textContent ?? '');
    note.tabIndex = -1;
    place();
    note.focus({ preventScroll: true });
  };
  const place = () => {
    if (!open) return;
    const { note, link } = open;
    loosen(note);
    if (root.documentElement.clientWidth >= SHEET) placeBeside(note, link);
    Object.assign(open, { at: link.getBoundingClientRect().top, size: sizeNow() });
  };
  const sizeNow = () => `${root.documentElement.clientWidth} ${root.documentElement.clientHeight}`;

  const click = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#note-"]') : null;
    const note = link && root.getElementById(link.hash.slice(1));
    if (!link || !note) {
      // A selection that was drawn out of the note ends in a click outside it.
      const selection = root.getSelection();
      if (selection?.type === 'Range' && open?.note.contains(selection.anchorNode)) return;
      const away = target instanceof Element && !open?.note.contains(target);
      const backLink = target instanceof Element && target.closest('a.back');
      if (backLink && open) event.preventDefault();
      if (away || backLink) shut(!away);
      return;
    }
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (open?.note === note) shut();
    else show(note, link);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) shut();
    // WebKit on Linux has no name for what this key says with Shift.
    if ((event.key === 'Tab' || event.code === 'Tab') && open) leaveByTab(event, open.note);
  };
  // The note stands after the words of its step: who tabs on goes to what follows its link, and not past all that is between.
  const leaveByTab = (event: KeyboardEvent, note: HTMLElement) => {
    const stops = [button, ...note.querySelectorAll('a[href]:not(.back)')];
    const at = root.activeElement;
    if (event.shiftKey ? at !== note && at !== button : at !== stops.at(-1)) return;
    shut();
    // From the link, where the focus is now, the browser goes on.
    if (event.shiftKey) event.preventDefault();
  };
  const focus = ({ target }: FocusEvent) => {
    if (open && target instanceof Node && !open.note.contains(target) && target !== open.link) shut(false);
  };
  const resize = () => {
    place();
    if (open) open.size = '';
  };
  const scroll = () => {
    if (!open) return;
    // A window of another size: the first to scroll it is who keeps the reader's place.
    if (open.size !== sizeNow()) return place();
    const away = open.link.getBoundingClientRect().top - open.at;
    if (Math.abs(away) > LEFT * root.documentElement.clientHeight) shut(false);
  };
  root.addEventListener('click', click, true);
  root.addEventListener('keydown', key);
  root.addEventListener('focusin', focus);
  window.addEventListener('resize', resize);
  window.addEventListener('scroll', scroll, { passive: true });
}

const loosen = ({ style }: HTMLElement) => {
  style.left = style.top = style.maxHeight = '';
};

/**
 * Below its link, or above it where there is no room below. Where it is too high for either it is as high as the larger lets it be, so
 * that the sentence that it is of can be read beside it.
 */
function placeBeside(note: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = note;
  const first = Math.min(GAP, wordsBegin());
  const [above, under] = [top - GAP - first, clientHeight - bottom - 2 * GAP];
  const below = offsetHeight <= under || under >= above;
  const height = Math.min(offsetHeight, Math.max(LEAST, below ? under : above));
  note.style.maxHeight = `${height}px`;
  note.style.left = `${Math.max(GAP, Math.min(left, clientWidth - offsetWidth - GAP))}px`;
  note.style.top = `${below ? Math.min(bottom + GAP, clientHeight - height - GAP) : Math.max(first, top - GAP - height)}px`;
}
