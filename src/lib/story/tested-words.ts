import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { messageOf, type Problem } from '#lib/debate/problem.ts';
import { check } from '#lib/evidence/checks.ts';
import { describe } from '#lib/evidence/describe.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { behind } from '#lib/evidence/read.ts';
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { isDirective, parseChapter, type ParsedChapter, plainText } from './parse.ts';
import { printedText } from './printed-text.ts';

/**
 * The sentences of a chapter that the data no longer bears out, each with its file and line, the words that are tied to a
 * check, and what the check found. A check that does not exist is told where the words are rendered.
 */
export function untrueSentences(chapter: ParsedChapter, evidence: Evidence, lang: Lang): Problem[] {
  const problems: Problem[] = [];
  const root: Root = {
    type: 'root',
    children: [...chapter.intro, ...chapter.steps.flatMap((step) => step.nodes)]
  };
  visit(root, (node, _, parent) => {
    if (!isDirective(node) || node.name !== 'says') return;
    const id = node.attributes?.check ?? '';
    const definition = evidence.checks.get(id);
    const tested = definition && put(definition, evidence, lang);
    if (!tested || tested.holds) return;
    const sentence =
      parent?.type === 'paragraph'
        ? sentenceOf(parent, node.position?.start.offset ?? 0, evidence, lang)
        : '';
    problems.push({
      file: chapter.file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      message: `'${plainText(node)}' is no longer true (check '${id}'): ${tested.found}. The sentence: '${sentence}'`,
      ...(tested.follows ? { follows: tested.follows } : {})
    });
  });
  return problems;
}

/** A check put to the data: what it found, or why it could not be put. */
function put(
  definition: CheckDefinition,
  evidence: Evidence,
  lang: Lang
): { holds: boolean; found: string; follows?: Problem } {
  try {
    const result = check(evidence, definition);
    return { holds: result.holds, found: describe(result, lang) };
  } catch (thrown) {
    const follows = behind(evidence.unsound, thrown);
    return { holds: false, found: messageOf(thrown), ...(follows ? { follows } : {}) };
  }
}

/** The same for every file of words in <content>/<lang>/, in every language. */
export const untrueSentencesIn = (content: string, evidence: Evidence): Problem[] =>
  LANGS.flatMap((lang) =>
    readdirSync(join(content, lang))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(content, lang, name))
      .flatMap((file) => untrueSentences(parseChapter(file, readFileSync(file, 'utf8'), []), evidence, lang))
  );

/** The sentence of a paragraph in which something stands, as a reader sees it. */
function sentenceOf({ children }: Paragraph, offset: number, evidence: Evidence, lang: Lang): string {
  const shown = children.map((node) => ({
    at: node.position?.start.offset ?? 0,
    text: printedText(node, evidence, lang)
  }));
  const before = shown
    .filter(({ at }) => at < offset)
    .map(({ text }) => text)
    .join('');
  const rest = shown
    .filter(({ at }) => at >= offset)
    .map(({ text }) => text)
    .join('');
  const start = Math.max(...['. ', '? ', ': '].map((end) => before.lastIndexOf(end) + 1), 0);
  const end = /[.?](?= |\n|$)/.exec(rest)?.index ?? rest.length;
  return (before.slice(start) + rest.slice(0, end + 1)).replace(/\s+/g, ' ').trim();
}
