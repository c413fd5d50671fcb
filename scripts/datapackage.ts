/**
 * Brings the tables that data/datapackage.json lists up to date with the files in data/tables. The rest of it is written by
 * hand and stays.
 *
 *   node scripts/datapackage.ts [--check]
 *
 * `--check` writes nothing and exits with 1 where the file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withTables, type Descriptor } from '#lib/evidence/datapackage.ts';
import type { Source } from '#lib/evidence/shapes.ts';

const PATH = 'data/datapackage.json';
const SOURCES = 'data/sources.json';

const before = readFileSync(PATH, 'utf8');
// Both files are checked elsewhere: the sources by check-data, the descriptor by the tests.
const sources = existsSync(SOURCES) ? (JSON.parse(readFileSync(SOURCES, 'utf8')) as Source[]) : [];
const after = `${JSON.stringify(withTables(JSON.parse(before) as Descriptor, 'data', sources), null, 2)}\n`;

if (before === after) {
  console.log(`${PATH}: up to date`);
} else if (process.argv.includes('--check')) {
  console.error(`${PATH} does not list the tables as they are: run node scripts/datapackage.ts`);
  process.exitCode = 1;
} else {
  writeFileSync(PATH, after);
  console.log(`${PATH}: written`);
}
