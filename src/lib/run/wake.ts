/**
 * The first script of a page that is read. It asks for the one that wakes the page (story.ts) once the page has been painted: until then
 * nothing but words, looks and typefaces is on its way.
 */
import { fetchScript } from '#lib/ui/fetch-script.ts';

/** A page that nobody sees is never painted. In ms. */
const PATIENCE = 1000;

const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

void new Promise<void>((seen) => {
  setTimeout(seen, PATIENCE);
  new PerformanceObserver(() => seen()).observe({ type: 'paint', buffered: true });
})
  .catch(() => {})
  .then(() => fetchScript(given.story ?? '', given))
  .catch(() => {});
