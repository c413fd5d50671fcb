/**
 * The first script of a page that is read. It asks for the one that wakes the page (story.ts) once the page has come and been painted:
 * until then nothing but words, looks and typefaces is on its way. Nothing waits for this script either: a deferred one that hangs
 * keeps Chromium from going to the step in the address.
 */
import { fetchScript } from '#lib/ui/fetch-script.ts';
import { onceActed } from '#lib/walk/acts.ts';

/** A page in a tab that nobody sees is not painted. In ms. */
const PATIENCE = 1000;
/** Painting takes less, in ms, once it has begun: Safari does not tell a frame that it is done. */
const PAINTING = 200;

const given = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/** Whoever has gone on before the page is awake is not taken back. */
export const reader = { gone: false };
onceActed(() => (reader.gone = true));

const come = new Promise<void>((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => done());
  else done();
});
const painted = () =>
  new Promise<void>((done) => {
    setTimeout(done, PATIENCE);
    // A frame further down in an article is not painted either, and its host waits to hear how high it is.
    const look = ([page]: IntersectionObserverEntry[]) =>
      setTimeout(done, page?.isIntersecting ? PAINTING : 0);
    new IntersectionObserver(look).observe(document.documentElement);
    new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true });
  });

come
  .then(painted)
  .catch(() => {})
  .then(() => fetchScript(given.story ?? '', given))
  .catch(() => {});
