import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { checkWhole } from '#lib/words/check-cuts.ts';
import { checkWords } from './check-words.ts';
import { CONTENT } from './debate.ts';
import { type ParsedChapter, parseChapter } from './parse.ts';
import { type Problem, StoryError } from './problem.ts';

/**
 * The words of a page beside the story, written as a chapter: <content>/<lang>/<id>.md. Undefined where the debate has no
 * such page. Throws a StoryError with all that is wrong in them, a language that lacks its file among it.
 */
export function readPage(
  id: string,
  evidence: Evidence,
  content = CONTENT
): Record<Lang, ParsedChapter> | undefined {
  const files = LANGS.map((lang) => ({ lang, file: join(content, lang, `${id}.md`) }));
  if (!files.some(({ file }) => existsSync(file))) return undefined;
  const problems: Problem[] = [];
  const read = ({ lang, file }: (typeof files)[number]) => {
    if (!existsSync(file)) problems.push({ file, line: 1, column: 1, message: 'the page is missing' });
    return [lang, parseChapter(file, existsSync(file) ? readFileSync(file, 'utf8') : '', problems)] as const;
  };
  const pages = Object.fromEntries(files.map(read)) as Record<Lang, ParsedChapter>;
  problems.push(...LANGS.flatMap((lang) => checkWhole(pages[lang])));
  const each = Object.fromEntries(LANGS.map((lang) => [lang, [pages[lang]]]));
  problems.push(...checkWords(each as Record<Lang, ParsedChapter[]>, evidence));
  if (problems.length > 0) throw new StoryError(problems);
  return pages;
}
