/**
 * Brings the tables that a datapackage.json lists up to date with the files in tables/ beside it. The rest of it is written
 * by hand and stays.
 *
 *   node scripts/datapackage.ts [--check] [folder]
 *
 * The folder is `data` where none is named. `--check` writes nothing and exits with 1 where the file is out of date.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, soundText } from '#lib/files/files.ts';
import { problemLine } from '#lib/files/problem.ts';
import { type Descriptor, DescriptorShape, withTables } from '#lib/evidence/datapackage.ts';
import { SourcesShape } from '#lib/evidence/shapes.ts';

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith('--')) ?? 'data';
const [PATH, SOURCES] = ['datapackage.json', 'sources.json'].map((file) => join(dir, file)) as [
  string,
  string
];

const read: typeof readJson = (path, shape) =>
  readJson(path, shape, (problem) => {
    console.error(problemLine(problem));
    process.exitCode = 1;
  });
const sources = existsSync(SOURCES) ? read(SOURCES, SourcesShape, () => {}) : { value: [] };
if (!read(PATH, DescriptorShape, () => {}) || !sources) process.exit(1);
const before = soundText(PATH);
const after = `${JSON.stringify(withTables(JSON.parse(before) as Descriptor, dir, sources.value), null, 2)}\n`;

if (before === after) {
  console.log(`${PATH}: up to date`);
} else if (args.includes('--check')) {
  console.error(`${PATH} does not list the tables as they are: run npx node scripts/datapackage.ts ${dir}`);
  process.exitCode = 1;
} else {
  writeFileSync(PATH, after);
  console.log(`${PATH}: written`);
}
