/** Words of a step that do not fit in the frame at once turn pages: whole blocks, in order, as many to a page as fit. */

/** Where a block begins and ends, with the room below it, in px from any one line. */
export interface Block {
  top: number;
  bottom: number;
}

/**
 * How many blocks stand on each page: on as few pages as will do, and on these as evenly as can be, so that none is left with a line.
 *
 * @param room height of a page, in px; a block that is higher has a page to itself, and scrolls there
 */
export function pagesFor(blocks: Block[], room: number): number[] {
  let pages = filled(blocks, room);
  const heights = blocks.flatMap(({ top }) => blocks.map(({ bottom }) => bottom - top));
  for (const height of heights.filter((one) => one > 0 && one < room).sort((a, b) => b - a)) {
    const lower = filled(blocks, height);
    if (lower.length > pages.length) break;
    pages = lower;
  }
  return pages;
}

function filled(blocks: Block[], room: number): number[] {
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

/** What the reader has opened in words grows where it is; not what has the frame to itself. */
const OPENED = ':is(details[open], .in-text):not([data-room] *)';

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
  const pages = pagesFor(seen.map(extentOf), room);
  const from = pages.slice(0, page).reduce((sum, count) => sum + count, 0);
  const to = from + (pages[page] ?? 0);
  if (to > from)
    seen.forEach((block, index) => block.classList.toggle('turned', index < from || index >= to));
  return pages.length;
}

/** The room above a block falls away where a page begins with it (stepper.css). */
function extentOf(block: Element): Block {
  const { top, bottom } = block.getBoundingClientRect();
  return { top, bottom: bottom + Number.parseFloat(getComputedStyle(block).marginBottom) };
}

/** Closes what is folded open in the words of a step, so that they fall into the same pages as before. */
export function fold(step: HTMLElement): void {
  for (const opened of step.querySelectorAll(OPENED)) opened.removeAttribute('open');
}

/** All of a step stands there again. */
export function unturn(step: HTMLElement): void {
  for (const block of step.children) block.classList.remove('turned');
}
