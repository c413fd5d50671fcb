import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTables, type Resource } from '#lib/evidence/datapackage.ts';
import { QUALIFIERS } from '#lib/evidence/evidence.ts';
import { span } from '#lib/evidence/period.ts';
import { TABLE_HEADER } from '#lib/evidence/read-rows.ts';
import { survey } from '#lib/evidence/read.ts';
import { folder, ROW, table } from './folder.ts';

interface Schema {
  fields: { name: string; type: string; constraints?: { pattern?: string; enum?: string[] } }[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}
interface Package {
  $schema: string;
  name: string;
  licenses: { name?: string; path?: string }[];
  resources: Resource[];
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const descriptor = json<Package>('data/datapackage.json');
const rowSchema = json<Schema>('data/schemas/row.json');
const schemaOf = ({ schema }: Resource) =>
  typeof schema === 'string' ? json<Schema>(`data/${schema}`) : (schema as unknown as Schema);

// The rules of https://datapackage.org/standard/data-package/ (version 2.0) that a descriptor such as this one can break.
describe('datapackage.json', () => {
  it('names its profile, and a licence', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.licenses).toMatchObject([
      { name: 'CC-BY-4.0', path: expect.stringMatching(/^https:/) as string }
    ]);
  });

  it('has a resource for every table, each name once', () => {
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const files = readdirSync('data/tables').map((file) => `tables/${file}`);
    expect(descriptor.resources.map(({ path }) => path)).toEqual(expect.arrayContaining(files));
  });

  it.each(descriptor.resources.map((resource) => [resource.name, resource] as const))(
    '%s is there, with relative POSIX paths, fields that are its columns, and keys that are fields',
    (_, resource) => {
      expect(resource.path).toMatch(/^[^./~][^\\:]*$/);
      expect(existsSync(join('data', resource.path))).toBe(true);
      const { fields, primaryKey, foreignKeys = [] } = schemaOf(resource);
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const key of [primaryKey, ...foreignKeys.map((foreign) => foreign.fields)].flat()) {
        expect(names).toContain(key);
      }
      for (const { reference } of foreignKeys) {
        const target = descriptor.resources.find(({ name }) => name === reference.resource);
        expect(target && schemaOf(target).fields.map(({ name }) => name)).toEqual(
          expect.arrayContaining(reference.fields)
        );
      }
      if (resource.path.endsWith('.csv')) {
        expect(readFileSync(join('data', resource.path), 'utf8').split('\n')[0]).toBe(names.join(','));
      }
      for (const source of resource.sources ?? []) expect(source.path).toMatch(/^https?:/);
    }
  );
});

describe('the schema of a row', () => {
  const constraint = (field: string) => rowSchema.fields.find(({ name }) => name === field)?.constraints;

  it('has the columns and qualifiers that the code reads', () => {
    expect(rowSchema.fields.map(({ name }) => name)).toEqual([...TABLE_HEADER]);
    expect(constraint('qualifier')?.enum).toEqual(QUALIFIERS.slice(1));
  });

  it('knows the periods that the code knows', () => {
    const pattern = new RegExp(`^(${constraint('period')?.pattern})$`);
    const { evidence } = survey('data');
    const periods = [...evidence.tables.values()].flat().map(({ period }) => period);
    expect(periods.filter((period) => !pattern.test(period) || !span(period))).toEqual([]);
    for (const bad of ['', '2023-Q5', '2023-1', 'about 2023', '2007/08'])
      expect(pattern.test(bad)).toBe(false);
  });
});

describe('the tables of a descriptor', () => {
  it('follow the files, and keep what was written by hand', () => {
    const dir = folder({ 'tables/more.csv': table(ROW, '2021,NL,price,50,,,eur,,other,"a, b"') });
    const given = {
      name: 'kept',
      resources: [
        { name: 'goods', path: 'tables/goods.csv', title: 'By hand' },
        { name: 'gone', path: 'tables/gone.csv', title: 'Gone' },
        { name: 'measures', path: 'measures.csv', title: 'Kept' }
      ]
    };
    const { evidence } = survey(dir);
    const made = withTables(given, dir, [...evidence.sources.values()]);
    expect(made.name).toBe('kept');
    expect(made.resources).toMatchObject([
      {
        path: 'tables/goods.csv',
        title: 'By hand',
        schema: 'schemas/row.json',
        sources: [{ title: 'Publisher: Title' }]
      },
      { path: 'tables/more.csv', title: 'more' },
      { path: 'measures.csv', title: 'Kept' }
    ]);
    expect(withTables(made, dir, [...evidence.sources.values()])).toEqual(made);
  });
});
