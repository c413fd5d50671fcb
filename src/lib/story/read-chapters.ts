import { join } from 'node:path';
import { readText } from '#lib/debate/files.ts';
import { DebateError, type Problem } from '#lib/debate/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { checkCuts } from '#lib/words/check-cuts.ts';
import { checkLinks } from '#lib/words/check-links.ts';
import { checkArgument } from './check-argument.ts';
import { checkWords } from './check-words.ts';
import { type Place, readStoryFile } from './debate.ts';
import { type ParsedChapter, parseChapter } from './parse.ts';

/** Reads and checks the words of every language. Throws a DebateError with all that is wrong in them. */
export function readChapters(evidence: Evidence, { data, content }: Place): Record<Lang, ParsedChapter[]> {
  const problems: Problem[] = [];
  const { chapters: ids, links = [] } = readStoryFile(data);
  const read = (lang: Lang): ParsedChapter[] =>
    ids.map((id) => {
      const file = join(content, lang, `${id}.md`);
      return parseChapter(file, readText(file, (problem) => problems.push(problem)) ?? '', problems);
    });
  const chapters = Object.fromEntries(LANGS.map((lang) => [lang, read(lang)])) as Record<
    Lang,
    ParsedChapter[]
  >;
  for (const lang of LANGS)
    problems.push(
      ...checkCuts(chapters[lang]),
      ...chapters[lang].flatMap((chapter) => checkLinks(chapter, links))
    );
  problems.push(...checkWords(chapters, evidence), ...checkArgument(chapters, evidence, { data, content }));
  if (problems.length > 0) throw new DebateError(problems);
  return chapters;
}
