import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText, type Report } from '#lib/files/files.ts';
import { DebateError, type Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { checkWhole } from './check-cuts.ts';
import { checkLinks } from './check-links.ts';
import { checkWords } from './check-words.ts';
import { type ParsedChapter, parseChapter } from './parse.ts';

/**
 * The words of a page beside the story, written as a chapter: <content>/<lang>/<id>.md. Undefined where the debate has no
 * such page. Throws a DebateError with all that is wrong in them, a language that lacks its file among it.
 */
export function readPage(
  id: string,
  evidence: Evidence,
  content: string
): Record<Lang, ParsedChapter> | undefined {
  const files = evidence.langs.map((lang) => ({ lang, file: join(content, lang, `${id}.md`) }));
  if (!files.some(({ file }) => existsSync(file))) return undefined;
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const read = ({ lang, file }: (typeof files)[number]) => {
    return [lang, parseChapter(file, readText(file, report) ?? '', problems)] as const;
  };
  const pages = Object.fromEntries(files.map(read)) as Record<Lang, ParsedChapter>;
  for (const page of Object.values(pages)) problems.push(...checkWhole(page), ...checkLinks(page, []));
  const each = Object.fromEntries(evidence.langs.map((lang) => [lang, [pages[lang]]]));
  problems.push(...checkWords(each as Record<Lang, ParsedChapter[]>, evidence));
  if (problems.length > 0) throw new DebateError(problems);
  return pages;
}
