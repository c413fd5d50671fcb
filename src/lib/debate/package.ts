import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DescriptorShape, withTables } from '#lib/evidence/datapackage.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { soundJson, soundText } from '#lib/files/files.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Titles } from '#lib/words/ui.ts';

const text = v.optional(v.pipe(v.string(), v.nonEmpty()));
/** It becomes a link on the page. */
const address = v.pipe(v.string(), v.startsWith('https://', 'an address that begins with https://'));

/** The parts of datapackage.json that are written by hand (see data/datapackage.json). */
export const PackageShape = v.looseObject({
  ...DescriptorShape.entries,
  $schema: address,
  /** It names the file that readers take along. */
  name: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'letters, digits and hyphens')),
  title: text,
  description: text,
  version: text,
  keywords: v.optional(v.array(v.pipe(v.string(), v.nonEmpty()))),
  /** When the package was made, as an ISO date and time. */
  created: text,
  licenses: v.optional(
    v.array(v.looseObject({ name: v.pipe(v.string(), v.nonEmpty()), title: text, path: address }))
  )
});
export type Package = v.InferOutput<typeof PackageShape>;
export type Licence = NonNullable<Package['licenses']>[number];

/** This repository's own package, from which a debate without one takes what is no matter of subject. */
export const OWN = 'data';

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
