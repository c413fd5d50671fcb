/** What the worker of a build keeps on a reader's device (offline-worker.js): the walk in every language, and all that it loads. */
import { createHash } from 'node:crypto';
import type { Site } from './finish.ts';
import { loadedBy } from './loaded.ts';

/** The worker, with the list of what it keeps, and a version that changes with any of it. */
export function offlineWorker(
  worker: string,
  files: string[],
  { base, langs }: Pick<Site, 'base' | 'langs'>,
  read: (file: string) => string
): string {
  const walks = langs.map((lang) => `${lang}/index.html`);
  const loaded = loadedBy(walks, files, read).sort();
  const hash = createHash('sha256');
  for (const file of loaded) hash.update(`${file}\n${walks.includes(file) ? read(file) : ''}`);
  const given = {
    version: hash.digest('hex').slice(0, 12),
    base,
    files: loaded.map((file) => `${base}/${file.replace(/index\.html$/, '')}`)
  };
  return worker.replace(/\/\*given\*\/ \{[^}]*\}/, () => JSON.stringify(given));
}
