import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, pagesOf, read, tagsOf } from './built.ts';

const HOST = 'http://the.site';

/** Links and files of a built folder that lead nowhere: 'nl/index.html -> ../missing.css'. */
export function deadLinks(folder: string, base = ''): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (page: string): Set<string> => {
    const known =
      ids.get(page) ?? new Set(tagsOf(read(folder, page)).flatMap((tag) => attribute(tag, 'id') ?? []));
    ids.set(page, known);
    return known;
  };
  const leads = (page: string, to: string): boolean => {
    const at = `${HOST}${base}/${page.replace(/index\.html$/, '')}`;
    const { origin, pathname, hash } = new URL(to, at);
    if (origin !== HOST) return true;
    if (!pathname.startsWith(`${base}/`)) return false;
    const path = decodeURIComponent(pathname.slice(base.length + 1));
    const file =
      existsSync(join(folder, path)) && statSync(join(folder, path)).isDirectory()
        ? join(path, 'index.html')
        : path;
    if (!existsSync(join(folder, file))) return false;
    // A host redirects a folder without a slash, and loses time; a page must name it in full.
    if (file !== path && !pathname.endsWith('/')) return false;
    return hash === '' || (file.endsWith('.html') && idsOf(file).has(decodeURIComponent(hash.slice(1))));
  };
  return pagesOf(folder).flatMap((page) =>
    tagsOf(read(folder, page))
      .flatMap((tag) => ['href', 'src', 'data-src'].flatMap((name) => attribute(tag, name) ?? []))
      .filter((to) => !/^(data|mailto|javascript):/.test(to) && !leads(page, to))
      .map((to) => `${page} -> ${to}`)
  );
}
