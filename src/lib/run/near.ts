import type { InteractivesScript } from './interactives.ts';

/** An interactive is fetched while its place is still this far from the window. */
const AHEAD = '150% 0px';
/** A script that takes longer, in ms, is given up; it may yet come. */
const PATIENCE = 4000;

/** Mounts interactives as the reader comes near. One that does not come leaves its place as it was. */
export function mountWhenNear(root: Document, address: string): void {
  const places = [...root.querySelectorAll<HTMLElement>('[data-interactive]')];
  const stretchOf = (place: HTMLElement): HTMLElement =>
    place.closest<HTMLElement>('.stretch, .step') ?? place;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const place of places) {
        const stretch = stretchOf(place);
        if (!entries.some(({ target, isIntersecting }) => isIntersecting && target === stretch)) continue;
        observer.unobserve(stretch);
        const absent = (is: boolean) => stretch.classList.toggle('absent', is);
        const patience = setTimeout(() => absent(true), PATIENCE);
        fetchOnce(address)
          .then((script) => {
            script.mount(place);
            place.classList.add('on');
            absent(false);
          })
          .catch(() => absent(true))
          .finally(() => clearTimeout(patience));
      }
    },
    // In a frame of another site a margin counts only around a root that is named: the frame's own window.
    { root, rootMargin: AHEAD }
  );
  for (const place of places) observer.observe(stretchOf(place));
}

let fetched: Promise<InteractivesScript> | undefined;

function fetchOnce(address: string): Promise<InteractivesScript> {
  fetched ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      const { interactivesScript } = globalThis as { interactivesScript?: InteractivesScript };
      if (interactivesScript) resolve(interactivesScript);
      else reject(new Error(`${address} did not run`));
    });
    script.addEventListener('error', () => reject(new Error(`${address} did not come`)));
    script.src = address;
    document.head.append(script);
  });
  return fetched;
}
