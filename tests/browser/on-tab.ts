import type { Tab } from './engines.ts';

/** Waits until the work gives something, in the page. */
export async function until<Result>(tab: Tab, work: () => Result): Promise<Result> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const result = await tab.host(work).catch(() => undefined);
    if (result) return result;
  }
  const stood = () =>
    `${location.href}, ${document.readyState}, ${scrollY} px of ${document.body.scrollHeight}`;
  throw new Error(`never so: ${work}, at ${await tab.host(stood)}`);
}
