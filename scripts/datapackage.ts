/**
 * Brings the tables that a datapackage.json lists up to date with the files in tables/ beside it. The rest of it is written
 * by hand and stays.
 *
 *   node scripts/datapackage.ts [--check] [folder]
 *
 * The folder is `data` where none is named. `--check` writes nothing and exits with 1 where the file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables, type Descriptor } from '#lib/evidence/datapackage.ts';
import type { Source } from '#lib/evidence/shapes.ts';

const args = process.argv.slice(2);
const dir = args.find((arg) => !arg.startsWith('--')) ?? 'data';
const [PATH, SOURCES] = ['datapackage.json', 'sources.json'].map((file) => join(dir, file)) as [
  string,
  string
];

const before = readFileSync(PATH, 'utf8');
// Both files are checked elsewhere: the sources by check-data, the descriptor by the tests.
const sources = existsSync(SOURCES) ? (JSON.parse(readFileSync(SOURCES, 'utf8')) as Source[]) : [];
const after = `${JSON.stringify(withTables(JSON.parse(before) as Descriptor, dir, sources), null, 2)}\n`;

if (before === after) {
  console.log(`${PATH}: up to date`);
} else if (args.includes('--check')) {
  console.error(`${PATH} does not list the tables as they are: run npx node scripts/datapackage.ts ${dir}`);
  process.exitCode = 1;
} else {
  writeFileSync(PATH, after);
  console.log(`${PATH}: written`);
}
