/**
 * Says how long and how heavy the walk is: of every step its words of prose and its figures, and of the whole its words, elements
 * and bytes.
 *
 *   node scripts/walk.ts [folder of a build]
 *
 * Build first. What the bounds are stands in data/story.json, `walk`; tests/build/walk.test.ts holds the walk to them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN } from '#lib/languages/index.ts';
import { countWalk } from './count-walk.ts';

const folder = process.argv[2] ?? 'build';
if (!existsSync(folder)) {
  console.error(`${folder}: there is no such folder; build first, with npm run build`);
  process.exit(1);
}
for (const lang of KNOWN) {
  const page = join(folder, lang, 'index.html');
  if (!existsSync(page)) continue;
  const { steps, words, nodes, bytes } = countWalk(readFileSync(page, 'utf8'));
  const cell = (text: string | number) => String(text).padStart(9);
  console.log(`${lang.padEnd(36)}${['prose', 'figures', 'words'].map(cell).join('')}`);
  for (const { id, weighs, prose, figures, words } of steps)
    console.log(
      `  ${(id + (weighs ? ' (weighing)' : '')).padEnd(34)}${[prose, figures, words].map(cell).join('')}`
    );
  console.log(
    `  ${steps.length} steps, ${words} words, ${nodes} elements, ${Math.round(bytes / 102.4) / 10} KB of HTML packed\n`
  );
}
