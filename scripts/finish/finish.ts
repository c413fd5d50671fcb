/**
 * The last step of a build: what hosts, search engines and browsers need beside the pages. Each part is a pure function from the
 * list of pages to the text of a file; only this module reads and writes.
 */
import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { visit } from '../visit.ts';
import { absolute } from './absolute.ts';
import { forFrames } from './frames.ts';
import { headers } from './headers.ts';
import { htaccess } from './htaccess.ts';
import { unloaded } from './loaded.ts';
import { offlineWorker } from './offline.ts';
import { pack } from './pack.ts';
import { robots, sitemap } from './search.ts';

/** Where a build will stand. */
export interface Site {
  /** The path below which it stands: '' or '/story'. */
  base: string;
  /** Its origin: 'https://example.org'. Undefined where the build does not know it. */
  origin: string | undefined;
  /** The languages in which it is told. */
  langs: readonly string[];
}

/** @param folder the built site, with a page for lost readers in `404/` */
export async function finish(folder: string, site: Site): Promise<void> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  renameSync(join(folder, '404/index.html'), join(folder, '404.html'));
  rmSync(join(folder, '404'), { recursive: true });
  write('404.html', absolute(read('404.html'), site.base));

  drop(folder, unloaded(filesOf(folder), read));

  const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
  write('_headers', headers(pages, site));
  write('.htaccess', htaccess(readFileSync('hosting/htaccess', 'utf8'), site.base));
  // Without it GitHub Pages leaves out what begins with an underscore.
  write('.nojekyll', '');
  write('robots.txt', robots(site));
  if (site.origin) write('sitemap.xml', sitemap(pages, { ...site, origin: site.origin }));
  const worker = readFileSync('scripts/finish/offline-worker.js', 'utf8');
  write('offline.js', offlineWorker(worker, filesOf(folder), site, read));

  await pack(folder, filesOf(folder));
  // The page on which code for articles is built tells what each of them weighs, packed.
  write('embed/weights.json', JSON.stringify(weights(folder, pages.filter(forFrames))));
  await pack(folder, ['embed/weights.json']);
}

/** What a reader of each page for frames fetches, and of our loader, in bytes: at once, and later at most. By `<language>/<what>`. */
function weights(folder: string, pages: string[]): Record<string, [number, number]> {
  const files = filesOf(folder);
  return Object.fromEntries(
    [...pages, 'embed.js'].map((path) => {
      const { page, named, later } = visit(folder, path, files);
      return [path.replace(/^(\w+)\/embed\/(.*)\/index\.html$/, '$1/$2'), [page + named, later]];
    })
  );
}

/** Takes files out of a folder, and the folders in it that are empty without them. */
function drop(folder: string, files: string[]): void {
  for (const file of files) rmSync(join(folder, file));
  for (const place of new Set(files.map((file) => dirname(join(folder, file)))))
    if (readdirSync(place).length === 0) rmdirSync(place);
}

/** All files below a folder, by their path in it, with slashes: 'nl/index.html'. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort();
