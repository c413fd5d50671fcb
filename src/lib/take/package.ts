import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { zipSync, type Zippable } from 'fflate';
import type { Debate } from '#lib/debate/debate.ts';
import { soundJson, soundText } from '#lib/files/files.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/lang.ts';
import type { Titles } from '#lib/words/ui.ts';
import { DescriptorShape, withTables } from '#lib/evidence/datapackage.ts';
import { readme } from './readme.ts';
import { SOURCES_CSV, sourcesCsv, withSourcesTable } from './sources-csv.ts';

const text = v.optional(v.string());
/** It becomes a link on the page. */
const address = v.pipe(v.string(), v.startsWith('https://', 'an address that begins with https://'));

/** The parts of datapackage.json that are written by hand (see data/datapackage.json). */
export const PackageShape = v.looseObject({
  ...DescriptorShape.entries,
  $schema: v.string(),
  name: v.string(),
  title: text,
  description: text,
  version: text,
  keywords: v.optional(v.array(v.string())),
  /** When the package was made, as an ISO date and time. */
  created: text,
  licenses: v.optional(v.array(v.looseObject({ name: v.string(), title: text, path: address })))
});
export type Package = v.InferOutput<typeof PackageShape>;
export type Licence = NonNullable<Package['licenses']>[number];

/** This repository's own package, from which a debate without one takes what is no matter of subject. */
const OWN = 'data';
const ROW_SCHEMA = 'schemas/row.json';

/** As it is written, in the order of its own keys. */
function read(data: string): Package {
  const path = join(data, 'datapackage.json');
  soundJson(path, PackageShape);
  return JSON.parse(soundText(path)) as Package;
}

/**
 * Reads the descriptor of a debate's data, with a resource for each table that is there; made from its titles where there is
 * none. Throws a `DebateError` where it is none.
 */
export function readPackage(
  data: string,
  { langs, sources: records }: Evidence,
  titles: Record<Lang, Titles>
): Package {
  const sources = [...records.values()];
  if (existsSync(join(data, 'datapackage.json'))) return withTables(read(data), data, sources);
  const { $schema, licenses, resources } = read(OWN);
  const { title, description } = titles[langs.at(-1) ?? langs[0]];
  const kept = resources.filter(({ path }) => !path.startsWith('tables/') && existsSync(join(data, path)));
  const made: Package = {
    $schema,
    name: slug(titles[langs[0]].title),
    title,
    description,
    resources: kept,
    ...(licenses && { licenses })
  };
  return withTables(made, data, sources);
}

const slug = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

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
  const descriptor = { ...given, resources: withSourcesTable(given.resources) };
  const own = (path: string) => soundText(join(data, path));
  const contentOf = (path: string) =>
    path === SOURCES_CSV && records ? sourcesCsv(debate.evidence.sources.values(), records) : own(path);
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
