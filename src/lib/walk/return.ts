import { measure, reading, wordsBegin } from './measure.ts';
import { offsetOf, placeAt } from './position.ts';
import type { Walk } from './walk.ts';

/** Other pages of this site, and of its neighbours on the same host, keep their own. */
const keyOf = () => `place ${location.pathname}`;

/** A place in the story by the id of its step (see `Place` in position.ts), and the offset in px at which the window stood. */
interface Kept {
  step: string;
  share: number;
  offset: number;
}

/** What a reader does to go somewhere; all other scrolling is the browser's. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin'];
/** So long after the page has loaded the browser may still scroll by itself, in ms. */
const LATE = 400;

/**
 * Brings the reader to the step in the address, or on a reload or on the way back to their place, as a share of a step: a number of
 * pixels from the top points elsewhere while typefaces, styles and scripts are on their way. Browsers put the window somewhere too,
 * to a number of pixels or to the step in the address, and some as late as when all has loaded: until then, and until the reader does
 * something, the place is taken again. A reader who has gone on before this ran is left alone. Works without storage too, then as well
 * as the browser does.
 *
 * @param put whether the window stood where browsers put it before the styles of the running page moved everything
 * @returns what stops it
 */
export function returnToPlace({ steps }: Walk, put: boolean): () => void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = navigation && navigation.type !== 'navigate' ? recall() : undefined;
  const step = steps.findIndex(({ id }) => id === kept?.step);
  const back = kept && step >= 0 && (put || isWhereBrowsersPut(kept.offset));
  const target = !back && put ? addressed() : undefined;
  const comeBack = () => {
    if (target) return target.scrollIntoView({ behavior: 'instant' });
    const top = offsetOf(measure([...steps]), { step, share: kept?.share ?? 0 }, reading());
    window.scrollTo({ top, behavior: 'instant' });
  };
  const over = () => {
    window.removeEventListener('scroll', comeBack);
    window.removeEventListener('load', loaded);
    for (const act of ACTS) window.removeEventListener(act, over);
  };
  const loaded = () => {
    comeBack();
    setTimeout(over, LATE);
  };
  if (back || target) {
    comeBack();
    window.addEventListener('scroll', comeBack);
    for (const act of ACTS) window.addEventListener(act, over, { passive: true });
    if (document.readyState === 'complete') loaded();
    else window.addEventListener('load', loaded);
  }
  const onLeave = () => remember(steps);
  window.addEventListener('pagehide', onLeave);
  return () => {
    over();
    window.removeEventListener('pagehide', onLeave);
  };
}

/** The step or chapter in the address. What else an address may name is looked after by others. */
const addressed = (): HTMLElement | null =>
  document.querySelector<HTMLElement>(`:is(.step, .chapter)[id="${CSS.escape(location.hash.slice(1))}"]`);

/**
 * At the top, at the number of pixels of before, or as far as the page goes, or at the step in the address; else the reader went on.
 */
export function isWhereBrowsersPut(offset = 0): boolean {
  const { scrollY, innerHeight } = window;
  const target = addressed();
  const toTarget = target
    ? target.getBoundingClientRect().top -
      wordsBegin() -
      Number.parseFloat(getComputedStyle(target).scrollMarginTop)
    : Infinity;
  const end = document.documentElement.scrollHeight - innerHeight;
  return [scrollY, scrollY - offset, scrollY - end, toTarget].some((away) => Math.abs(away) <= 2);
}

function remember(steps: readonly HTMLElement[]): void {
  const place = placeAt(measure([...steps]), window.scrollY, reading());
  const step = place && steps[place.step];
  try {
    if (step && window.scrollY > 0) {
      const kept: Kept = { step: step.id, share: place.share, offset: window.scrollY };
      sessionStorage.setItem(keyOf(), JSON.stringify(kept));
    } else sessionStorage.removeItem(keyOf());
  } catch {
    // Storage is blocked: the browser's own memory of the place is all there is.
  }
}

function recall(): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf()) ?? 'null') as Partial<Kept> | null;
    const sound =
      typeof kept?.step === 'string' && Number.isFinite(kept.share) && Number.isFinite(kept.offset);
    return sound ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
