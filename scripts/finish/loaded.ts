/** What pages load: files whose name, which holds a hash of their content, stands in a page or in what that loads. */

/** Where such files lie. */
const FOLDERS = /^(_app|run)\//;
const TEXT = /\.(html|css|js)$/;

/**
 * The given files, and all that they load, now or later.
 *
 * @param files all paths in the built folder
 */
export function loadedBy(given: string[], files: string[], read: (file: string) => string): string[] {
  const loaded = new Set(given);
  for (const file of loaded) {
    if (!TEXT.test(file)) continue;
    const text = read(file);
    for (const other of files)
      if (FOLDERS.test(other) && text.includes(other.slice(other.lastIndexOf('/') + 1))) loaded.add(other);
  }
  return [...loaded];
}

/**
 * What nothing loads: a router and what it would turn into pages, which the builder writes for sites that have one.
 *
 * @param files all paths in the built folder
 */
export function unloaded(files: string[], read: (file: string) => string): string[] {
  const given = files.filter((file) => !FOLDERS.test(file) && !file.endsWith('__data.json'));
  const loaded = new Set(loadedBy(given, files, read));
  return files.filter((file) => !loaded.has(file));
}
