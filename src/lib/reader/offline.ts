/**
 * Asks the browser to keep the story for when there is no network (see scripts/finish/offline-worker.js), once the page has come and the line is free. A
 * reader who asked for less data gets less.
 */
export function keepForLater(root: HTMLElement): void {
  const worker = root.dataset.offline;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!worker || !('serviceWorker' in navigator) || connection?.saveData) return;
  const register = async () => {
    try {
      await navigator.serviceWorker.register(new URL(worker, location.href), { updateViaCache: 'none' });
    } catch {
      // A browser that keeps nothing, or throws at the very asking: the story is read from the network, as ever.
    }
  };
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}
