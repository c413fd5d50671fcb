import type { Reading, StepBox } from './position.ts';

/** On wide pages text runs beside the chart and is read mid-window; on narrow ones below a chart pinned to the top. */
const WIDE = '(min-width: 56.25em), (orientation: landscape) and (max-height: 30em)';

/**
 * Where in the window the reader reads, as it is now. On narrow pages the next words come in below as the last ones go behind the
 * chart: it changes while there are none.
 */
export function reading(): Reading {
  const height = document.documentElement.clientHeight;
  return window.matchMedia(WIDE).matches
    ? { line: height * 0.6, change: height * 0.4 }
    : { line: height * 0.95, change: height * 0.3 };
}

/** Where words begin to be seen in the window, in px from its top: below what is pinned there. */
export const wordsBegin = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** The steps' boxes in the document, as they are now. */
export function measure(steps: HTMLElement[]): StepBox[] {
  return steps.map((step) => {
    const { top, bottom } = step.getBoundingClientRect();
    return { top: top + window.scrollY, bottom: bottom + window.scrollY };
  });
}
