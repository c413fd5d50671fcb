/**
 * Counts the room that each side gets, chapter by chapter and in every language.
 *
 *   node scripts/balance.ts [--json] [debate]
 *
 * The debate is a folder of its own; this repository's own where none is named. Exit code 1 where something
 * is out of the bounds of its data/balance.json.
 */
import { readEvidence } from '#lib/evidence/read.ts';
import {
  type Balance,
  COUNTED,
  outOfBalance,
  readBalance,
  type Tally,
  tally,
  together
} from '#lib/words/balance.ts';
import { placeOf } from '#lib/files/place.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';

const args = process.argv.slice(2);
const place = placeOf(args.find((arg) => !arg.startsWith('--')) ?? '');
const evidence = readEvidence(place.data);
const chapters = readChapters(evidence, place);
const balance: Balance = readBalance(place.data) ?? { bounds: [], strongest: {}, 'left-out': {} };

const counted = evidence.langs.map((lang) => {
  const tallies = chapters[lang].map((chapter) => ({
    id: chapter.id,
    counts: tally(chapter, evidence, balance.weighed)
  }));
  const all = { id: 'all', counts: together(tallies.map(({ counts }) => counts)) };
  return { lang, tallies: [...tallies, all], apart: outOfBalance(chapters[lang], evidence, balance) };
});

if (args.includes('--json')) console.log(JSON.stringify(counted, null, 2));
else for (const { lang, tallies, apart } of counted) print(lang, tallies, apart);
if (counted.some(({ apart }) => apart.length > 0)) process.exitCode = 1;

function print(lang: string, tallies: { id: string; counts: Tally }[], apart: { message: string }[]): void {
  const cell = (text: string) => text.padStart(19);
  console.log(`${lang}: for - against (neither, or both)`);
  console.log(`  ${''.padEnd(12)}${COUNTED.map(cell).join('')}`);
  for (const { id, counts } of tallies) {
    const cells = COUNTED.map((of) =>
      cell(`${counts[of].for} - ${counts[of].against} (${counts[of].neither})`)
    );
    console.log(`  ${id.padEnd(12)}${cells.join('')}`);
  }
  for (const { message } of apart) console.log(`  ! ${message}`);
  console.log('');
}
