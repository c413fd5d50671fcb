/** What one read of a page costs a host, in bytes sent, by what is in a build. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './finish/finish.ts';
import { loadedBy } from './finish/loaded.ts';

export interface Visit {
  /** The page itself. */
  page: number;
  /** Styles, scripts and typefaces that the browser asks for at once, or as soon as the page has been seen. */
  named: number;
  /** What comes when the reader comes to it, or never. */
  later: number;
}

/** How hosts pack text, by the ending of what they send. */
export type Packing = 'br' | 'gz';

/** @param page path in the folder: 'nl/index.html'. Headers, some 300 bytes a request, are not counted. */
export function visit(folder: string, page: string, files = filesOf(folder), packing: Packing = 'br'): Visit {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const html = read(page);
  const attributes = [...html.matchAll(/\s(?:src|href|data-story)="([^"]*)"/g)].map(
    ([, address = '']) => address
  );
  const [named, later] = split(
    loadedBy([page], files, read).filter((file) => file !== page),
    (file) => attributes.some((address) => address.endsWith(file.slice(file.lastIndexOf('/') + 1)))
  );
  const sum = (of: string[]) => sent(folder, of, packing);
  return { page: sum([page]), named: sum(named), later: sum(later) };
}

/** What a browser fetches that keeps the story for when there is no network, in bytes: the walk it was opened with is in it. */
export function kept(folder: string, packing: Packing): number {
  const worker = readFileSync(join(folder, 'offline.js'), 'utf8');
  const { base, files } = JSON.parse(/\{"version".*?\}/.exec(worker)![0]) as {
    base: string;
    files: string[];
  };
  const paths = files.map((file) => file.slice(base.length + 1).replace(/\/$/, '/index.html'));
  return sent(folder, ['offline.js', 'index.html', ...paths], packing);
}

const split = (all: string[], first: (one: string) => boolean): [string[], string[]] => [
  all.filter(first),
  all.filter((one) => !first(one))
];

const sent = (folder: string, files: string[], packing: Packing): number =>
  files.reduce((total, file) => {
    const packed = join(folder, `${file}.${packing}`);
    return total + statSync(existsSync(packed) ? packed : join(folder, file)).size;
  }, 0);
