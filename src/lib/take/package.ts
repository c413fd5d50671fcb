import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { type Descriptor, withTables } from '#lib/evidence/datapackage.ts';
import { DATA } from '#lib/story/debate.ts';
import { evidenceOf } from '#lib/story/embeds.ts';
import { readTitles } from '#lib/story/ui.ts';
import { readme } from './readme.ts';

/** The parts of datapackage.json that are written by hand (see data/datapackage.json). */
export interface Package extends Descriptor {
  $schema: string;
  name: string;
  title?: string;
  description?: string;
  version?: string;
  /** When the package was made, as an ISO date and time. */
  created?: string;
  licenses?: Licence[];
}

export interface Licence {
  name: string;
  title?: string;
  path: string;
}

/** This repository's own package, from which a debate without one takes what is no matter of subject. */
const OWN = join('data', 'datapackage.json');
const ROW_SCHEMA = join('schemas', 'row.json');

/** The descriptor of the debate's data, with a resource for each table that is there now. */
export function descriptorOf(data = DATA): Package {
  const file = join(data, 'datapackage.json');
  const sources = [...evidenceOf(data).sources.values()];
  if (existsSync(file)) return withTables(JSON.parse(readFileSync(file, 'utf8')) as Package, data, sources);
  const own = JSON.parse(readFileSync(OWN, 'utf8')) as Package;
  const { $schema, licenses, resources } = own;
  const { title, description } = readTitles('en');
  const kept = resources.filter(({ path }) => !path.startsWith('tables/') && existsSync(join(data, path)));
  const made: Package = {
    $schema,
    name: slug(readTitles('nl').title),
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
export const licenceOf = (data = DATA): Licence | undefined => descriptorOf(data).licenses?.[0];

/** The year in which the package was made, or undefined. */
export const yearOf = (data = DATA): string | undefined => descriptorOf(data).created?.slice(0, 4);

/** The name of the file without its ending: after the debate. */
export const packageName = (data = DATA): string => `${descriptorOf(data).name}-data`;

/** Licence texts of this repository that go along, where they are. */
const LICENCES = ['LICENSE-WORDS.md'];

/** Everything in the package by its path: descriptor, tables, names, sources, derivations, schemas, licence, README. */
export function packageFiles(data = DATA): Map<string, string> {
  const descriptor = descriptorOf(data);
  const own = (path: string) => readFileSync(join(data, path), 'utf8');
  const schemas = existsSync(join(data, 'schemas'))
    ? readdirSync(join(data, 'schemas')).map(
        (file) => [`schemas/${file}`, own(join('schemas', file))] as const
      )
    : [['schemas/row.json', readFileSync(join('data', ROW_SCHEMA), 'utf8')] as const];
  return new Map(
    [
      ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`] as const,
      ...descriptor.resources.map(({ path }) => [path, own(path)] as const),
      ['derivations.json', own('derivations.json')] as const,
      ...schemas,
      ...LICENCES.filter((file) => existsSync(file)).map(
        (file) => [file, readFileSync(file, 'utf8')] as const
      ),
      ['README.md', readme(descriptor)] as const
    ].sort(([a], [b]) => (a < b ? -1 : 1))
  );
}

/** The oldest time that a zip can hold: the same data must make the same file, whenever and wherever it is built. */
const MADE = new Date(1980, 0, 1);

/** @returns a zip file with one folder, named as the file is */
export function packageZip(data = DATA): Uint8Array<ArrayBuffer> {
  const folder = packageName(data);
  const files: Zippable = {};
  for (const [path, text] of packageFiles(data))
    files[`${folder}/${path}`] = [new TextEncoder().encode(text), { mtime: MADE, level: 9, os: 0 }];
  return new Uint8Array(zipSync(files));
}
