/** What the worker of a build keeps on a reader's device (offline-worker.js): the walk in every language, and all that loads. */
import { createHash } from 'node:crypto';
import { LANGS } from '#lib/lang.ts';

const WALKS = LANGS.map((lang) => `${lang}/index.html`);
const NAMED = /^(_app\/immutable|run)\//;
const TEXT = /\.(html|css|js)$/;

/**
 * The files that the walk loads, now or later: those whose name, which holds a hash of their content, stands in it or in another of
 * them.
 *
 * @param files all paths in the built folder
 */
export function loadedBy(pages: string[], files: string[], read: (file: string) => string): string[] {
  const loaded = new Set(pages);
  for (const file of loaded) {
    if (!TEXT.test(file)) continue;
    const text = read(file);
    for (const other of files)
      if (NAMED.test(other) && text.includes(other.slice(other.lastIndexOf('/') + 1))) loaded.add(other);
  }
  return [...loaded];
}

/** The worker, with the list of what it keeps, and a version that changes with any of it. */
export function offlineWorker(
  worker: string,
  files: string[],
  base: string,
  read: (file: string) => string
): string {
  const loaded = loadedBy(WALKS, files, read).sort();
  const hash = createHash('sha256');
  for (const file of loaded) hash.update(`${file}\n${WALKS.includes(file) ? read(file) : ''}`);
  const given = {
    version: hash.digest('hex').slice(0, 12),
    base,
    files: loaded.map((file) => `${base}/${file.replace(/index\.html$/, '')}`)
  };
  return worker.replace(/\/\*given\*\/ \{[^}]*\}/, () => JSON.stringify(given));
}
