const KEY = 'place';

interface Place {
  step: string;
  /** How far the step's top has been scrolled past, in px. */
  past: number;
}

/**
 * Keeps the reader's place over reload and back, as so far into a step: a number of pixels from the top would point
 * elsewhere once the typefaces have arrived. Works without storage too, then as well as the browser does.
 *
 * @returns what stops it
 */
export function keepPlace(steps: HTMLElement[]): () => void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const place = recall();
  let left = false;
  if (place && navigation && navigation.type !== 'navigate')
    void document.fonts.ready.then(() => {
      const step = steps.find(({ id }) => id === place.step);
      if (step && !left)
        window.scrollBy({ top: step.getBoundingClientRect().top + place.past, behavior: 'instant' });
    });
  const onLeave = () => remember(steps);
  window.addEventListener('pagehide', onLeave);
  return () => {
    left = true;
    window.removeEventListener('pagehide', onLeave);
  };
}

function remember(steps: HTMLElement[]): void {
  const step = steps.findLast(
    (one) => one.getBoundingClientRect().top <= document.documentElement.clientHeight / 2
  );
  try {
    if (step && window.scrollY > 0) {
      const place: Place = { step: step.id, past: -step.getBoundingClientRect().top };
      sessionStorage.setItem(KEY, JSON.stringify(place));
    } else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the browser's own memory of the place is all there is.
  }
}

function recall(): Place | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Place> | null;
    return typeof place?.step === 'string' && Number.isFinite(place.past) ? (place as Place) : undefined;
  } catch {
    return undefined;
  }
}
