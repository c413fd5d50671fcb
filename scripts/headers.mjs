/** Reads a `_headers` file, in which static hosts are told what to send along with which path. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder the built site; without a `_headers` file in it nothing is sent along
 * @returns {(path: string) => Record<string, string>} headers by path
 */
export function readHeaders(folder) {
  const file = join(folder, '_headers');
  /** @type {{ matches: RegExp, headers: Record<string, string> }[]} */
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (line.startsWith('/')) rules.push({ matches: pattern(line.trim()), headers: {} });
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value) rule.headers[name] = value;
  }
  return (path) =>
    Object.assign({}, ...rules.filter(({ matches }) => matches.test(path)).map(({ headers }) => headers));
}

/** `*` stands for anything, `:name` for one part of the path. */
const pattern = (path) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
