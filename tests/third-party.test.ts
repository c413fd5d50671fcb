import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies = {}, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const text = readFileSync('THIRD-PARTY.md', 'utf8');
const packages = text.slice(text.indexOf('## Packages'), text.indexOf('## Fixtures'));

/** `**name** 1.2.3, **name** 4.5.6, LICENCE: what for` a line. */
const listed = packages.split('\n').flatMap((line) => {
  const licence = /, ([^,:]+): /.exec(line)?.[1] ?? '';
  return [...line.matchAll(/\*\*([^*]+)\*\* (\S+?),/g)].map(([, name, version]) => ({
    name,
    version,
    licence
  }));
});

const used = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
  name,
  version,
  licence: (json(join('node_modules', name, 'package.json')) as { license?: string }).license ?? ''
}));

it('every package that is used is listed, with its version and licence, and no other', () => {
  const byName = (one: { name?: string }, other: { name?: string }) =>
    (one.name ?? '').localeCompare(other.name ?? '');
  expect(listed.toSorted(byName)).toEqual(used.toSorted(byName));
});
