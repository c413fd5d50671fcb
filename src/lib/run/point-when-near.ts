import { fetchExports } from '#lib/ui/fetch-script.ts';
import type * as Pointing from './pointing.ts';

/** What points is fetched while its charts are still this far from the window. */
const AHEAD = '50% 0px';

/**
 * Lets charts point and be pointed at, as the reader comes near: where anything does not come they stay as they are.
 *
 * @param scripts addresses of the script that does it, and of the one that plays charts
 */
export function pointWhenNear(
  root: Document,
  { pointing, sound }: { pointing?: string; sound?: string }
): void {
  if (!pointing || !sound) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        fetchExports<typeof Pointing>('pointing', pointing)
          .then((script) => script.takeUp(target as HTMLElement, sound))
          .catch(() => {});
      }
    },
    { rootMargin: AHEAD }
  );
  for (const place of root.querySelectorAll('[data-points]')) observer.observe(place);
}
