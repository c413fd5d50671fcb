/**
 * The first script of a page that is read. It asks for the one that wakes the page (story.ts) once the page has come and been painted:
 * until then nothing but words, looks and typefaces is on its way. Nothing waits for this script either: a deferred one that hangs
 * keeps Chromium from going to the step in the address.
 */
import { fetchScript } from '#lib/ui/fetch-script.ts';

/** A page that nobody sees is never painted, and not every browser tells. In ms. */
const PATIENCE = 1000;

const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

const come = new Promise<void>((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => done());
  else done();
});
const painted = () =>
  new Promise<void>((done) => {
    setTimeout(done, PATIENCE);
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
  });

come
  .then(painted)
  .catch(() => {})
  .then(() => fetchScript(given.story ?? '', given))
  .catch(() => {});
