import type { Resource } from '#lib/evidence/datapackage.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Source } from '#lib/evidence/shapes.ts';
import type { Lang } from '#lib/languages/index.ts';
import { csv } from './table.ts';

interface Field {
  name: string;
  type: string;
  description?: string;
  constraints?: object;
}

/** The path of the table, and of the records it is made from, in the package. */
export const SOURCES_CSV = 'sources.csv';
const SOURCES_JSON = 'sources.json';

/** Columns of a table for fields of a record: what stands in several languages becomes a column for each. */
const columnsOf = (fields: Field[], langs: readonly Lang[]): (Field & { of: string; lang?: Lang })[] =>
  fields.flatMap((field) =>
    field.type === 'object'
      ? langs.map((lang) => ({
          ...field,
          name: `${field.name}_${lang}`,
          type: 'string',
          of: field.name,
          lang
        }))
      : [{ ...field, of: field.name }]
  );

const fieldsOf = ({ schema }: Resource): Field[] => (typeof schema === 'object' ? schema.fields : []);

/**
 * Resources in which the records of the sources are a table as well, under the name to which the keys of all other tables
 * point: programs that read Data Packages follow keys into CSV, few into JSON.
 */
export const withSourcesTable = (resources: Resource[], langs: readonly Lang[]): Resource[] =>
  resources.flatMap((resource) => {
    if (resource.path !== SOURCES_JSON || typeof resource.schema !== 'object') return [resource];
    const fields = columnsOf(fieldsOf(resource), langs).map(({ name, type, description, constraints }) => ({
      name,
      type,
      ...(description && { description }),
      ...(constraints && { constraints })
    }));
    const table = {
      ...resource,
      path: SOURCES_CSV,
      format: 'csv',
      mediatype: 'text/csv',
      schema: { ...resource.schema, fields }
    };
    const { path, title } = resource;
    return [table, { name: 'source-records', path, title: `${title ?? path}, as JSON` }];
  });

/** The records of the sources as CSV, in the columns of `resource`. */
export function sourcesCsv({ sources, langs }: Evidence, resource: Resource): string {
  const columns = columnsOf(fieldsOf(resource), langs);
  const cell = (source: Source, of: string, lang?: string): string => {
    const value = source[of as keyof Source] as string | Record<string, string> | undefined;
    return (typeof value === 'object' ? value[lang ?? ''] : value) ?? '';
  };
  return csv({
    columns: columns.map(({ name }) => name),
    rows: [...sources.values()].map((source) => columns.map(({ of, lang }) => cell(source, of, lang)))
  });
}
