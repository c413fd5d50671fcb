import { onceActed } from './acts.ts';
import { measure, reading, wordsBegin } from './measure.ts';
import { offsetOf, placeAt } from './position.ts';
import type { Walk } from './walk.ts';

/** Other pages of this site, and of its neighbours on the same host, keep their own. */
const keyOf = () => `place ${location.pathname}`;

/**
 * A place in the story by the id of its step (see `Place` in position.ts), and the offset in px at which the window stood. At the top
 * there is no step, whichever the address still names.
 */
interface Kept {
  step: string;
  share: number;
  offset: number;
}

/** So long after the page has loaded, and is awake, the browser may still scroll by itself, in ms. */
const LATE = 400;

/**
 * Brings the reader to the step in the address, or on a reload or on the way back to their place, as a share of a step: a number of
 * pixels from the top points elsewhere while typefaces, styles and scripts are on their way. Browsers put the window somewhere too,
 * to a number of pixels or to the step in the address, and some as late as when all has loaded: until then, and until the reader does
 * something, the place is taken again. Works without storage too, then as well as the browser does.
 *
 * @param gone the reader is known to have gone on before this ran, and is left alone; so is who is not where browsers put one
 * @param awake settles once the running page has its styles, or is to go without
 * @param over called at once where there is nothing to return to, else when the reader is there, or has gone on
 */
export function returnToPlace(
  { steps }: Walk,
  { gone, awake, over }: { gone: boolean; awake: Promise<unknown>; over: () => void }
): void {
  window.addEventListener('pagehide', () => remember(steps));
  if (gone) return over();
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = navigation && navigation.type !== 'navigate' ? recall() : undefined;
  const step = steps.findIndex(({ id }) => id === kept?.step);
  // On the way back Chromium puts the window by words that it remembers, and those may be others by now.
  const isBack = navigation?.type === 'back_forward';
  const back = kept && (step >= 0 || kept.step === '') && (isBack || isWhereBrowsersPut(kept.offset));
  const target = !back && isWhereBrowsersPut() ? addressed() : undefined;
  if (!back && !target) return over();
  const comeBack = () => {
    if (target) return target.scrollIntoView({ behavior: 'instant' });
    const { share, offset } = kept!;
    const top = step < 0 ? offset : offsetOf(measure([...steps]), { step, share }, reading());
    window.scrollTo({ top, behavior: 'instant' });
  };
  comeBack();
  const size = new ResizeObserver(comeBack);
  size.observe(document.documentElement);
  size.observe(document.body);
  window.addEventListener('scroll', comeBack);
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    size.disconnect();
    window.removeEventListener('scroll', comeBack);
    stopWatching();
    over();
  };
  const stopWatching = onceActed(leave);
  void Promise.all([loaded(), awake.catch(() => {})]).then(() => setTimeout(leave, LATE));
}

const loaded = () =>
  new Promise<unknown>((done) => {
    if (document.readyState === 'complete') done(true);
    else window.addEventListener('load', done);
  });

/** What the address names, and is seen: a step, a chapter, a note, the figure that leads to one. */
function addressed(): HTMLElement | undefined {
  const named = document.getElementById(location.hash.slice(1));
  return named?.getClientRects().length ? named : undefined;
}

/**
 * At the top, at the number of pixels of before, or as far as the page goes, or at the step in the address; else the reader went on.
 */
function isWhereBrowsersPut(offset = 0): boolean {
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
  try {
    const place = placeAt(measure([...steps]), window.scrollY, reading());
    const step = place && steps[place.step];
    const { scrollY } = window;
    const kept: Kept =
      step && scrollY > 0
        ? { step: step.id, share: place.share, offset: scrollY }
        : { step: '', share: 0, offset: scrollY };
    sessionStorage.setItem(keyOf(), JSON.stringify(kept));
  } catch {
    // Storage is blocked, or the browser too old: its own memory of the place is all there is.
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
