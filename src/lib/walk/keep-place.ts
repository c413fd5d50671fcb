import { measure, reading } from './measure.ts';
import { offsetOf, placeAt } from './position.ts';

const KEY = 'place';

/** A place in the story by the id of its step: see `Place` in position.ts. */
interface Kept {
  step: string;
  share: number;
}

/**
 * Keeps the reader's place over reload and back, as a share of a step: a number of pixels from the top would point
 * elsewhere once the typefaces have arrived. Works without storage too, then as well as the browser does.
 *
 * @returns what stops it
 */
export function keepPlace(steps: HTMLElement[]): () => void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept = recall();
  let left = false;
  if (kept && navigation && navigation.type !== 'navigate')
    void document.fonts.ready.then(() => {
      const step = steps.findIndex(({ id }) => id === kept.step);
      if (step < 0 || left) return;
      const place = { step, share: kept.share };
      window.scrollTo({ top: offsetOf(measure(steps), place, reading()), behavior: 'instant' });
    });
  const onLeave = () => remember(steps);
  window.addEventListener('pagehide', onLeave);
  return () => {
    left = true;
    window.removeEventListener('pagehide', onLeave);
  };
}

function remember(steps: HTMLElement[]): void {
  const place = placeAt(measure(steps), window.scrollY, reading());
  const step = place && steps[place.step];
  try {
    if (step && window.scrollY > 0) {
      const kept: Kept = { step: step.id, share: place.share };
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the browser's own memory of the place is all there is.
  }
}

function recall(): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.step === 'string' && Number.isFinite(kept.share) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
