import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { messageOf, type Problem } from '#lib/files/problem.ts';
import { check } from '#lib/evidence/checks.ts';
import { describe } from '#lib/evidence/describe.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { behind } from '#lib/evidence/read.ts';
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { ParsedChapter } from './parse.ts';
import { isDirective, plainText } from './tree.ts';
import { unfit } from './fits.ts';
import { printedText } from './printed-text.ts';

/**
 * Words of a chapter that may not stand on their check, and the sentences that the data no longer bears out, each with its
 * file and line, the words that are tied to a check, and what the check found. Unknown checks are told elsewhere.
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
    if (!definition) return;
    const start = node.position?.start;
    const at = { file: chapter.file, line: start?.line ?? 1, column: start?.column ?? 1 };
    const wrong = unfit(plainText(node), definition, lang);
    if (wrong) problems.push({ ...at, message: `${wrong} (check '${id}' in ${homeOf(evidence, id)})` });
    const tested = put(definition, evidence, lang);
    if (tested.holds) return;
    const sentence =
      parent?.type === 'paragraph'
        ? sentenceOf(parent, node.position?.start.offset ?? 0, evidence, lang)
        : '';
    problems.push({
      ...at,
      message: `'${plainText(node)}' is no longer true (check '${id}'): ${tested.found}. The sentence: '${sentence}'`,
      ...(tested.follows ? { follows: tested.follows } : {})
    });
  });
  return problems;
}

/** Where a check stands: its file and line. */
export function homeOf(evidence: Evidence, id: string): string {
  const { file, line } = evidence.homes.get(`checks.json ${id}`)?.() ?? { file: 'checks.json', line: 1 };
  return `${file}:${line}`;
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
