import { measure, reading } from './measure.ts';
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

/**
 * Brings the reader back to their place on a reload or on the way back, as a share of a step: a number of pixels from the top points
 * elsewhere while the typefaces are on their way. A reader who has gone on in the meantime is left alone. Works without storage too,
 * then as well as the browser does.
 *
 * @returns what stops it
 */
export function returnToPlace({ steps }: Walk): () => void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = navigation && navigation.type !== 'navigate' ? recall() : undefined;
  const comeBack = () => {
    const step = steps.findIndex(({ id }) => id === kept?.step);
    // The browser puts the window where it stood, or has not yet done so: anything else is the reader's doing.
    if (!kept || step < 0 || (Math.abs(window.scrollY - kept.offset) > 2 && window.scrollY > 0)) return;
    const top = offsetOf(measure([...steps]), { step, share: kept.share }, reading());
    window.scrollTo({ top, behavior: 'instant' });
    kept.offset = window.scrollY;
  };
  comeBack();
  // Firefox and Safari put it there as late as this.
  window.addEventListener('load', comeBack);
  const onLeave = () => remember(steps);
  window.addEventListener('pagehide', onLeave);
  return () => {
    window.removeEventListener('load', comeBack);
    window.removeEventListener('pagehide', onLeave);
  };
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
