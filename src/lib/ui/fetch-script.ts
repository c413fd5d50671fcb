/**
 * Fetches a classic script and runs it; a frame whose sandbox gives it no origin of its own may fetch nothing else. Rejects where it
 * does not come. Its element does not stay: a copy that is saved of the page shall not run it.
 *
 * @param given what it finds in its `dataset` while it runs for the first time
 */
export function fetchScript(address: string, given: DOMStringMap = {}): Promise<void> {
  const script = document.createElement('script');
  Object.assign(script.dataset, given);
  script.src = address;
  const coming = new Promise<void>((done, fail) => {
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => fail(new Error(`${address} did not come`)));
  });
  document.head.append(script);
  return coming.finally(() => script.remove());
}

const fetched = new Map<string, Promise<unknown>>();

/**
 * What a script exports, fetched once. Rejects where it does not come or does not run; then whoever asks next tries again.
 *
 * @param name of the script in run/scripts.ts
 */
export function fetchExports<Exports>(name: string, address: string): Promise<Exports> {
  const found = () => {
    const exports = (globalThis as Partial<Record<string, unknown>>)[`${name}Script`];
    if (!exports) throw new Error(`${address} did not run`);
    return exports;
  };
  const coming = fetched.get(name) ?? fetchScript(address).then(found);
  fetched.set(name, coming);
  coming.catch(() => fetched.delete(name));
  return coming as Promise<Exports>;
}
