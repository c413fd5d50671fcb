/** Words of a step that do not fit in the frame at once turn pages: whole blocks, in order, as many to a page as fit. */

/** Where a block begins and ends, in px from any one line. */
export interface Block {
  top: number;
  bottom: number;
}

/**
 * How many blocks stand on each page.
 *
 * @param room height of a page, in px; a block that is higher has a page to itself, and scrolls there
 */
export function pagesFor(blocks: Block[], room: number): number[] {
  const pages: number[] = [];
  let start = 0;
  for (const { top, bottom } of blocks) {
    const fits = pages.length > 0 && bottom - start <= room;
    if (fits) pages[pages.length - 1]! += 1;
    else {
      pages.push(1);
      start = top;
    }
  }
  return pages;
}

/** What the reader has opened grows where it is. */
const OPENED = 'details[open], .in-text';

/**
 * Looks how a step that is shown falls into pages, and shows one of them.
 *
 * @returns how many pages it has; 0 where nothing can be told now
 */
export function turnTo(step: HTMLElement, page: number): number {
  const pane = step.closest<HTMLElement>('.steps');
  if (!pane || pane.clientHeight === 0 || step.querySelector(OPENED)) return 0;
  const all = [...step.children];
  for (const block of all) block.classList.remove('turned');
  const seen = all.filter((block) => block.getClientRects().length > 0);
  const { paddingTop, paddingBottom } = getComputedStyle(step);
  const room = pane.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  const pages = pagesFor(seen.map(withMargins), room);
  const from = pages.slice(0, page).reduce((sum, count) => sum + count, 0);
  const to = from + (pages[page] ?? 0);
  if (to > from)
    seen.forEach((block, index) => block.classList.toggle('turned', index < from || index >= to));
  return pages.length;
}

function withMargins(block: Element): Block {
  const { top, bottom } = block.getBoundingClientRect();
  const { marginTop, marginBottom } = getComputedStyle(block);
  return { top: top - Number.parseFloat(marginTop), bottom: bottom + Number.parseFloat(marginBottom) };
}

/** All of a step stands there again. */
export function unturn(step: HTMLElement): void {
  for (const block of step.children) block.classList.remove('turned');
}
