/**
 * Reads a debate whole and prints everything that is wrong with it, by file, line and column: data, words in every language,
 * quotations, argument, claims, balance and drawings.
 *
 *   npm run check:debate -- [folder]
 *
 * The folder is that of a debate, such as one of those in examples; this repository's own where none is named. Exit code 1 where
 * anything is wrong.
 */
import { existsSync } from 'node:fs';
import { checkDebate } from '#lib/debate/check.ts';
import { problemList } from '#lib/files/problem.ts';
import { placeOf } from '#lib/files/place.ts';

const [folder = process.env.DEBATE ?? ''] = process.argv.slice(2);
const place = placeOf(folder);

if (!existsSync(place.data)) {
  console.error(
    `${place.data}: there is no such folder; name the folder of a debate, with data and content in it`
  );
  process.exit(1);
}
const { evidence, problems, unused } = checkDebate(place);
const name = folder || 'the debate';
if (problems.length > 0) {
  console.error(problemList(problems));
  console.error(`${name}: ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  process.exitCode = 1;
} else {
  const rows = [...evidence.tables.values()].flat();
  const counts = [
    `${evidence.tables.size} tables`,
    `${rows.length} rows (${rows.filter(({ derivation }) => derivation).length} derived)`,
    `${evidence.sources.size} sources`,
    `${evidence.figures.size} figures`,
    `${evidence.checks.size} checks`,
    `${evidence.quotes.size} quotes`,
    `${[...evidence.charts.values()].flatMap(Object.keys).length} chart states`
  ];
  console.log(`${name}: ${counts.join(', ')}: all sound`);
  if (unused.length > 0) console.log(`figures that nothing uses: ${unused.join(', ')}`);
}
