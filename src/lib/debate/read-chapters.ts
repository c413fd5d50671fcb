import { join } from 'node:path';
import { readText, sound } from '#lib/files/files.ts';
import { DebateError, type Problem } from '#lib/files/problem.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { checkCuts } from '#lib/words/check-cuts.ts';
import { checkLinks } from '#lib/words/check-links.ts';
import { checkArgument } from '#lib/features/argument/check.server.ts';
import { checkWords } from '#lib/words/check-words.ts';
import { type Place, readStoryFile } from '#lib/files/place.ts';
import { type ParsedChapter, parseChapter } from '#lib/words/parse.ts';

/** Reads and checks the words of every language. Throws a DebateError with all that is wrong in them. */
export function readChapters(evidence: Evidence, { data, content }: Place): Record<Lang, ParsedChapter[]> {
  const problems: Problem[] = [];
  const { langs } = evidence;
  const { chapters: ids, links = [] } = readStoryFile(data);
  const files = (lang: Lang) => ids.map((id) => join(content, lang, `${id}.md`));
  // Where one cannot be read, whatever else seems wrong with the words may follow from that.
  const texts = sound(
    (report) => new Map(langs.flatMap(files).map((file) => [file, readText(file, report)]))
  );
  const read = (lang: Lang): ParsedChapter[] =>
    files(lang).map((file) => parseChapter(file, texts.get(file) ?? '', problems));
  const chapters = Object.fromEntries(langs.map((lang) => [lang, read(lang)])) as Record<
    Lang,
    ParsedChapter[]
  >;
  for (const lang of langs)
    problems.push(
      ...checkCuts(chapters[lang]),
      ...chapters[lang].flatMap((chapter) => checkLinks(chapter, links))
    );
  problems.push(...checkWords(chapters, evidence), ...checkArgument(chapters, evidence, { data, content }));
  if (problems.length > 0) throw new DebateError(problems);
  return chapters;
}
