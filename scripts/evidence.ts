/**
 * Lists per table who published it, its newest year, how often new figures come, and what would be due.
 *
 *   node scripts/evidence.ts [--on 2026-11-24] [--all] [--json] [folder]
 *
 * The day is today and the folder `data` where none is named. Publishers whose cadence is not known are counted on one line
 * a table; `--all` gives each a line of its own, `--json` gives everything to a program. Exit code 1 on a day that is none.
 */
import { readCadences, type Standing, standings } from '#lib/evidence/cadence.ts';
import { span } from '#lib/evidence/period.ts';
import { readEvidence } from '#lib/evidence/read.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--on');
const on = at === -1 ? new Date().toISOString().slice(0, 10) : (args[at + 1] ?? '');
if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || !span(on)) {
  console.error(`--on needs a day such as 2026-11-24, found '${on}'`);
  process.exit(1);
}
const dir = args.find((arg, index) => !arg.startsWith('--') && (at === -1 || index !== at + 1)) ?? 'data';

const found = standings(readEvidence(dir), readCadences(dir), on);

if (args.includes('--json')) {
  console.log(JSON.stringify({ on, standings: found }, null, 2));
} else {
  const lines = args.includes('--all')
    ? found.map(line)
    : [...Map.groupBy(found, ({ table }) => table)].flatMap(short);
  print(['table', 'newest', 'publisher', 'every', 'due'], lines);
  const due = found.filter((one) => one.due.length > 0).length;
  console.log(
    `\n${due} due on ${on}. A new year is a row in ${dir}/tables/<table>.csv: see CONTRIBUTING.md.`
  );
}

/** Those with a cadence, and one line for all others. */
function short([table, standings]: [string, Standing[]]): string[][] {
  const known = standings.filter(({ every }) => every !== null);
  const [newest, ...others] = standings.filter(({ every }) => every === null);
  if (!newest) return known.map(line);
  const names = others.length === 0 ? newest.publisher : `${newest.publisher} and ${others.length} more`;
  return [...known.map(line), [table, newest.newest, names, 'not known', '']];
}

function line({ table, newest, publisher, every, expected, due }: Standing): string[] {
  const often =
    every === null ? 'not known' : every === 'once' ? 'once' : every === 1 ? 'year' : `${every} years`;
  const open =
    due.length > 0 ? `${due.join(', ')} (expected by ${expected})` : expected ? `from ${expected}` : '';
  return [table, newest, publisher, often, open];
}

/** A table in columns; what stands twice in the first column is said once. */
function print(head: string[], rows: string[][]): void {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0))
  );
  const put = (row: string[]) =>
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    );
  put(head);
  put(widths.map((width) => '-'.repeat(width)));
  rows.forEach((row, index) => put(rows[index - 1]?.[0] === row[0] ? ['', ...row.slice(1)] : row));
}
