import type { Stop } from './mode.ts';

/** This script's own address, beside which the others lie. Known only while it runs for the first time; not on the server. */
const HERE = (globalThis.document?.currentScript as HTMLScriptElement | null | undefined)?.src;

/**
 * Fetches the script of the interactives once the reader comes to a chapter with the place of one: read step by step, the step
 * itself may be out of sight behind its chart, on which is drawn. Where it does not come, words and charts stand on their own,
 * and no room is kept for it.
 */
export function fetchInteractives(root: Document): Stop {
  const places = root.querySelectorAll('[data-interactive]');
  if (!HERE || places.length === 0) return () => {};
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const script = root.createElement('script');
    script.src = new URL('interactives.js', HERE).href;
    script.addEventListener('error', () => {
      for (const place of places) place.toggleAttribute('data-absent', true);
    });
    root.head.append(script);
  });
  for (const place of places) observer.observe(place.closest('.chapter, .one-step') ?? place);
  return () => observer.disconnect();
}
