import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Resource } from '#lib/evidence/datapackage.ts';
import { packageFiles, packageName, packageZip } from '#lib/take/package.ts';
import { OWN } from '../own.ts';

/** The profiles that the Data Package standard publishes (https://datapackage.org/profiles/2.0/), as they are. */
const profile = (name: string): ValidateFunction => {
  const schema = JSON.parse(readFileSync(`tests/fixtures/datapackage-2.0/${name}.json`, 'utf8')) as object;
  // They carry hints for forms that JSON Schema does not know, and names of formats that are no formats.
  return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
};
const wrongIn = (valid: ValidateFunction, thing: unknown): string[] =>
  valid(thing) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean; pattern?: string; enum?: string[] };
}
interface Schema {
  fields: Field[];
  primaryKey?: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}
interface Descriptor {
  name: string;
  resources: Resource[];
}

const folder = packageName(OWN);
const unzipped = (zip: Uint8Array) =>
  new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.slice(folder.length + 1), strFromU8(bytes)])
  );
const files = unzipped(packageZip(OWN));
const descriptor = JSON.parse(files.get('datapackage.json')!) as Descriptor;
const schemaOf = ({ schema }: Resource): Schema =>
  (typeof schema === 'string' ? JSON.parse(files.get(schema)!) : schema) as Schema;
const tables = descriptor.resources.filter(({ path }) => path.endsWith('.csv'));
const rowsOf = ({ path }: Resource) => parse(files.get(path)!, { columns: true }) as Record<string, string>[];

/** What of the rows of a table breaks its Table Schema: columns, types, constraints, keys. */
function broken(resource: Resource, rows = rowsOf(resource)): string[] {
  const { fields, primaryKey = [], foreignKeys = [] } = schemaOf(resource);
  const wrong: string[] = [];
  const key = (row: Record<string, string>, names: string[]) => names.map((name) => row[name]).join('|');
  if (rows.length > 0 && Object.keys(rows[0]!).join() !== fields.map(({ name }) => name).join())
    wrong.push('columns');
  rows.forEach((row, index) => {
    for (const { name, type, constraints = {} } of fields) {
      const cell = row[name] ?? '';
      const { required, pattern, enum: allowed } = constraints;
      if (!cell && required) wrong.push(`${index} ${name} is missing`);
      if (!cell) continue;
      if (type === 'number' && !Number.isFinite(Number(cell))) wrong.push(`${index} ${name} ${cell}`);
      if (pattern && !new RegExp(`^(${pattern})$`).test(cell)) wrong.push(`${index} ${name} ${cell}`);
      if (allowed && !allowed.includes(cell)) wrong.push(`${index} ${name} ${cell}`);
    }
  });
  if (new Set(rows.map((row) => key(row, primaryKey))).size !== rows.length) wrong.push('primary key');
  for (const { fields, reference } of foreignKeys) {
    const target = tables.find(({ name }) => name === reference.resource);
    const known = new Set(target ? rowsOf(target).map((row) => key(row, reference.fields)) : []);
    for (const row of rows) if (!known.has(key(row, fields))) wrong.push(`${key(row, fields)} is not known`);
  }
  return wrong;
}

describe('the descriptor of the package', () => {
  const valid = profile('datapackage');

  it('passes the published profile', () => {
    expect(wrongIn(valid, descriptor)).toEqual([]);
  });

  it('would not pass with a mistake in it', () => {
    const [first, ...rest] = descriptor.resources;
    expect(wrongIn(valid, { ...descriptor, resources: [] })).not.toEqual([]);
    expect(wrongIn(valid, { ...descriptor, resources: [{ ...first, name: 7 }, ...rest] })).not.toEqual([]);
    expect(wrongIn(valid, { ...descriptor, licenses: [{}] })).not.toEqual([]);
  });

  it('has no schema that does not pass its own', () => {
    const schema = profile('tableschema');
    for (const resource of tables) expect(wrongIn(schema, schemaOf(resource)), resource.name).toEqual([]);
    expect(wrongIn(schema, { fields: [{ name: 'a', type: 'figure' }] })).not.toEqual([]);
  });
});

describe('the tables of the package', () => {
  it.each(tables.map((resource) => [resource.name, resource] as const))(
    '%s keep to their schema',
    (_, resource) => {
      const rows = rowsOf(resource);
      expect(rows.length).toBeGreaterThan(0);
      expect(broken(resource)).toEqual([]);
      const [first, ...rest] = rows;
      expect(broken(resource, [first!, first!, ...rest])).toContain('primary key');
    }
  );

  it('would not keep to it with a source that has no record', () => {
    const resource = tables.find(({ path }) => path.startsWith('tables/'))!;
    const [first, ...rest] = rowsOf(resource);
    expect(broken(resource, [{ ...first!, source: 'nobody' }, ...rest])).toEqual(['nobody is not known']);
    expect(broken(resource, [{ ...first!, value: '1,5' }, ...rest])).toEqual(['0 value 1,5']);
  });
});

describe('the zip', () => {
  it('holds all that the descriptor names, the licence and what to read first, and nothing else', () => {
    const named = descriptor.resources.flatMap(({ path, schema }) => [
      path,
      ...(typeof schema === 'string' ? [schema] : [])
    ]);
    const more = ['datapackage.json', 'derivations.json', 'LICENSE-WORDS.md', 'README.md'];
    expect([...files.keys()].sort()).toEqual([...new Set([...named, ...more])].sort());
    for (const { path } of descriptor.resources) expect(files.get('README.md')).toContain(`\`${path}\``);
    expect(files).toEqual(packageFiles(OWN));
  });

  it('is the same, byte for byte, whenever and wherever it is made', () => {
    const zone = process.env.TZ;
    const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((TZ) => {
      process.env.TZ = TZ;
      return Buffer.from(packageZip(OWN));
    });
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    expect(made[0]!.equals(made[1]!)).toBe(true);
    expect(made[0]!.equals(Buffer.from(packageZip(OWN)))).toBe(true);
  });
});
