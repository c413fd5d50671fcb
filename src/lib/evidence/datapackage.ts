import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { listed, named, readJson, readText } from '#lib/files/files.ts';
import { type Problem, unlike } from '#lib/files/problem.ts';
import { TABLE_HEADER } from './read-rows.ts';
import type { Source } from './shapes.ts';

const text = v.string();

/** A file of the package, as the Data Package standard describes it (https://datapackage.org). */
const ResourceShape = v.looseObject({
  name: text,
  path: text,
  title: v.optional(text),
  /** The path of a Table Schema, or the schema itself. */
  schema: v.optional(
    v.union([text, v.looseObject({ fields: v.array(v.looseObject({ name: text, type: text })) })])
  ),
  /** The publications that a table was taken from. */
  sources: v.optional(v.array(v.looseObject({ title: text, path: text })))
});
export type Resource = v.InferOutput<typeof ResourceShape>;

/** datapackage.json: written by hand, but for the resources under tables/, which follow the files. */
export const DescriptorShape = v.looseObject({ resources: v.array(ResourceShape) });
export type Descriptor = v.InferOutput<typeof DescriptorShape>;

/** The Table Schema of that: it has the columns that tables have. */
export const RowSchemaShape = v.looseObject({
  fields: v.pipe(
    v.array(v.looseObject({ name: text, type: text })),
    v.check(
      (fields) => fields.map(({ name }) => name).join() === TABLE_HEADER.join(),
      `the columns of a table: ${TABLE_HEADER.join(', ')}`
    )
  ),
  primaryKey: v.array(v.picklist(TABLE_HEADER))
});

/** The columns, keys and constraints that all tables share. */
const ROW_SCHEMA = 'schemas/row.json';

/** The publications behind a table, each once, in order of title. */
const sourcesOf = (table: string, sources: readonly Source[]): { title: string; path: string }[] => {
  const cells = new Set(table.split(/[,\n]/));
  const used = sources.filter(({ id }) => cells.has(id));
  const byUrl = new Map(
    used.map(({ publisher, title, url }) => [url, { title: `${publisher}: ${title}`, path: url }])
  );
  return [...byUrl.values()].sort((a, b) => a.title.localeCompare(b.title, 'und'));
};

const tableResource = (dir: string, path: string, title: string | undefined, sources: readonly Source[]) => {
  const name = basename(path, '.csv');
  const behind = sourcesOf(readText(join(dir, path), () => {}) ?? '', sources);
  return {
    name,
    type: 'table',
    path,
    title: title ?? name,
    format: 'csv',
    mediatype: 'text/csv',
    schema: ROW_SCHEMA,
    ...(behind.length > 0 ? { sources: behind } : {})
  };
};

/** The descriptor with a resource for every table that is there; titles given by hand are kept. */
export const withTables = <Given extends Descriptor>(
  given: Given,
  dir: string,
  sources: readonly Source[]
): Given => {
  const titles = new Map(given.resources.map(({ path, title }) => [path, title]));
  const paths = listed(join(dir, 'tables'))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `tables/${file}`);
  const tables = paths.map((path) => tableResource(dir, path, titles.get(path), sources));
  const others = given.resources.filter(({ path }) => !path.startsWith('tables/'));
  return { ...given, resources: [...tables, ...others] };
};

/** What is wrong with the descriptor of a data folder: that it is none, or does not list the tables as they are. */
export function descriptorProblems(dir: string, sources: readonly Source[]): Problem[] {
  const path = join(dir, 'datapackage.json');
  const problems: Problem[] = [];
  if (!existsSync(path)) return problems;
  const written = readJson(path, DescriptorShape, (problem) => problems.push(problem));
  if (!written || !existsSync(join(dir, 'tables'))) return problems;
  const given = written.value as Descriptor;
  if (!isDeepStrictEqual(withTables(given, dir, sources), given))
    problems.push(
      written.problem(
        ['resources'],
        unlike(
          'tables that are listed other than they are',
          `the list that 'npx node scripts/datapackage.ts ${named(dir)}' makes`
        )
      )
    );
  return problems;
}
