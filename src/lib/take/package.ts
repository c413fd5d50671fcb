import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { Debate } from '#lib/debate/debate.ts';
import { type Licence, OWN } from '#lib/debate/package.ts';
import { soundText } from '#lib/files/files.ts';
import { readme } from './readme.ts';
import { SOURCES_CSV, sourcesCsv, withSourcesTable } from './sources-csv.ts';

const ROW_SCHEMA = 'schemas/row.json';

/** The licence of the package: that of the selection, and of the charts. */
export const licenceOf = (debate: Debate): Licence | undefined => debate.package.licenses?.[0];

/** The year in which the package was made, or undefined. */
export const yearOf = (debate: Debate): string | undefined => debate.package.created?.slice(0, 4);

/** The name of the file without its ending: after the debate. */
export const packageName = (debate: Debate): string => `${debate.package.name}-data`;

/** Licence texts of this repository that go along, where they are. */
const LICENCES = ['LICENSE-WORDS.md'];

/** Everything in the package by its path: descriptor, tables, names, sources, derivations, schemas, licence, README. */
export function packageFiles(debate: Debate): Map<string, string> {
  const { data } = debate.place;
  const given = debate.package;
  const records = given.resources.find(({ path }) => path === 'sources.json');
  const descriptor = { ...given, resources: withSourcesTable(given.resources, debate.evidence.langs) };
  const own = (path: string) => soundText(join(data, path));
  const contentOf = (path: string) =>
    path === SOURCES_CSV && records ? sourcesCsv(debate.evidence, records) : own(path);
  const schemas = existsSync(join(data, ROW_SCHEMA)) ? data : OWN;
  const files: [string, string][] = [
    ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ...descriptor.resources.map(({ path }): [string, string] => [path, contentOf(path)]),
    ['derivations.json', own('derivations.json')],
    [ROW_SCHEMA, soundText(join(schemas, ROW_SCHEMA))],
    ...LICENCES.filter((file) => existsSync(file)).map((file): [string, string] => [file, soundText(file)]),
    ['README.md', readme(descriptor)]
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The same data make the same file, whenever and wherever it is built: every file in it is of the oldest day that a zip can hold.
 *
 * @returns a zip file with one folder, named as the file is
 */
export function packageZip(debate: Debate): Uint8Array<ArrayBuffer> {
  const folder = packageName(debate);
  // A zip holds local time, so the day is the local one as well.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [path, text] of packageFiles(debate))
    files[`${folder}/${path}`] = [new TextEncoder().encode(text), { mtime, level: 9, os: 0 }];
  return new Uint8Array(zipSync(files));
}
