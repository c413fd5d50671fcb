import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { Words } from '#lib/ui/words.ts';
import { checkArgument } from './check-argument.ts';
import { checkWords } from './check-words.ts';
import { DATA, HERE, type Place, readDebate } from './debate.ts';
import { element } from './element.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { type ParsedChapter, parseChapter } from './parse.ts';
import { type Problem, StoryError } from './problem.ts';
import { tellChapters } from './tell.ts';
import type { Story } from './types.ts';
import { readTitles, readUi, type Ui } from './ui.ts';

/** Reads and checks the words of every language. Throws a StoryError with all that is wrong in them. */
export function readChapters(
  evidence: Evidence,
  { data, content }: Place = HERE
): Record<Lang, ParsedChapter[]> {
  const problems: Problem[] = [];
  const read = (lang: Lang): ParsedChapter[] =>
    readDebate(data).chapters.map((id) => {
      const file = join(content, lang, `${id}.md`);
      return parseChapter(file, readFileSync(file, 'utf8'), problems);
    });
  const chapters = Object.fromEntries(LANGS.map((lang) => [lang, read(lang)])) as Record<
    Lang,
    ParsedChapter[]
  >;
  problems.push(...checkWords(chapters, evidence), ...checkArgument(chapters, evidence, { data, content }));
  if (problems.length > 0) throw new StoryError(problems);
  return chapters;
}

/** The whole story in one language. Throws with file and line on anything that is not sound. */
export function readStory(lang: Lang, base = ''): Story {
  const evidence = readEvidence(DATA);
  const chapters = readChapters(evidence)[lang];
  const ui = readUi(lang);
  const sourcesPage = `${base}/${lang}/sources/`;
  const { title, description } = readTitles(lang);
  return {
    lang,
    title,
    description,
    masthead: new Words(masthead(lang, base, ui)),
    colophon: new Words(colophon(lang, sourcesPage, ui)),
    railLabel: ui('chapters'),
    skipLabel: ui('skip'),
    chapters: tellChapters(chapters, {
      lang,
      evidence,
      ui,
      sourcesPage,
      chartPages: `${base}/${lang}/chart/`
    })
  };
}

/** The words on top of every page: the name, and the way to the other language. */
export function masthead(lang: Lang, base: string, ui: Ui, path = ''): string {
  const home = element('a', { href: `${base}/${lang}/` }, readTitles(lang).title);
  const others = LANGS.filter((other) => other !== lang).map((other) =>
    element('a', { href: `${base}/${other}/${path}`, lang: other, hrefLang: other }, ui(`language-${other}`))
  );
  return toHtml([element('p', { className: ['site'] }, home), element('p', {}, ...others)]);
}

const colophon = (lang: Lang, sourcesPage: string, ui: Ui): string =>
  toHtml([
    element('p', {}, readTitles(lang).independence),
    element('p', {}, element('a', { href: sourcesPage }, ui('all-sources')))
  ]);
