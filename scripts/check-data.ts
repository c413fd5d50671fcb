/**
 * Reads all of data/ and prints everything that is wrong with it: rows, figures without data, checks that do not hold and
 * the sentences, in every language, that lean on those.
 *
 *   node scripts/check-data.ts [--without-sources] [folder]
 *
 * `--without-sources` looks no source up, for data whose sources.json is not made yet. Exit code 1 where anything is wrong.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '#lib/evidence/audit.ts';
import { problemLine } from '#lib/debate/problem.ts';
import { survey } from '#lib/evidence/read.ts';
import { untrueSentencesIn } from '#lib/story/tested-words.ts';

const args = process.argv.slice(2);
const sources = !args.includes('--without-sources');
const dir = args.find((arg) => !arg.startsWith('--')) ?? 'data';

const { evidence, problems } = survey(dir, { sources });
const all = [...problems, ...audit(evidence, { sources })];

if (all.length > 0) {
  for (const problem of all) console.error(problemLine(problem));
  const content = dir === 'data' ? join('src', 'content') : join(dir, '..', 'content');
  const sentences = existsSync(content) ? untrueSentencesIn(content, evidence) : [];
  for (const { file, line, column, message } of sentences)
    console.error(`${file}:${line}:${column} ${message}`);
  console.error(`data: ${all.length} problems`);
  process.exitCode = 1;
} else {
  const rows = [...evidence.tables.values()].flat();
  const counts = [
    `${evidence.tables.size} tables`,
    `${rows.length} rows (${rows.filter(({ derivation }) => derivation).length} derived)`,
    sources ? `${evidence.sources.size} sources` : 'sources not looked up',
    `${evidence.figures.size} figures`,
    `${evidence.checks.size} checks`,
    `${evidence.quotes.size} quotes`,
    `${[...evidence.charts.values()].flatMap(Object.keys).length} chart states`
  ];
  console.log(`data: ${counts.join(', ')}: all sound`);
}
