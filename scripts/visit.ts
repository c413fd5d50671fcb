/** What one read of a page costs a host, in bytes sent, by what is in a build. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './finish/finish.ts';
import { loadedBy } from './finish/loaded.ts';

export interface Visit {
  /** The page itself, as a browser that unpacks brotli gets it. */
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
  const sum = (of: string[]) => of.reduce((total, file) => total + sent(join(folder, file), packing), 0);
  return { page: sum([page]), named: sum(named), later: sum(later) };
}

const split = (all: string[], first: (one: string) => boolean): [string[], string[]] => [
  all.filter(first),
  all.filter((one) => !first(one))
];

function sent(file: string, packing: Packing): number {
  const packed = `${file}.${packing}`;
  return statSync(existsSync(packed) ? packed : file).size;
}
