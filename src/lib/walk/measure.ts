import type { Reading, StepBox } from './position.ts';
import { chartsNow } from './room.ts';

/**
 * Where in the window the reader reads, as it is now. Words beside a chart, or above one that stands still, are read mid-window; below
 * a chart pinned to the top the next words come in at the foot as the last ones go behind it: it changes while there are none.
 */
export function reading(): Reading {
  const height = document.documentElement.clientHeight;
  return chartsNow() === 'above'
    ? { line: height * 0.95, change: height * 0.3 }
    : { line: height * 0.6, change: height * 0.4 };
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
