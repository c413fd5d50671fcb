import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/files/problem.ts';
import { placeOf } from '#lib/files/place.ts';

/** A copy of a small debate, for a test to spoil one thing in. */
export function copy(): string {
  const dir = mkdtempSync(join(tmpdir(), 'spoiled-'));
  for (const folder of ['data', 'content'])
    cpSync(join('examples/tobacco', folder), join(dir, folder), { recursive: true });
  return dir;
}

/** All that is wrong with it then, as a writer sees it, with files named from the debate on. */
export function told(dir: string): string {
  return problemList(checkDebate(placeOf(dir)).problems).replaceAll(`${dir}/`, '');
}

export const edit = (dir: string, file: string, change: (text: string) => string | Buffer): void => {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  // A spoiling that spoils nothing would be a test that cannot fail.
  if (after === before) throw new Error(`nothing was spoiled in ${file}`);
  writeFileSync(path, after);
};

export const spoiled = (file: string, change: (text: string) => string | Buffer): string => {
  const dir = copy();
  edit(dir, file, change);
  return told(dir);
};

export const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
