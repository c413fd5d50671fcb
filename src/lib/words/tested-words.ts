import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { messageOf, type Problem } from '#lib/files/problem.ts';
import { checkProblem } from '#lib/evidence/audit.ts';
import { check } from '#lib/evidence/checks.ts';
import { describe } from '#lib/evidence/describe.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
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
    const offset = node.position?.start.offset ?? 0;
    const sentence = () => (parent?.type === 'paragraph' ? sentenceOf(parent, offset, evidence, lang) : '');
    const untrue = untrueWords(plainText(node), id, sentence, evidence, lang);
    if (untrue) problems.push({ ...at, ...untrue });
  });
  return problems;
}

/** Where a check stands: its file and line. */
export function homeOf(evidence: Evidence, id: string): string {
  const { file, line } = evidence.homes.get(`checks.json ${id}`)?.() ?? { file: 'checks.json', line: 1 };
  return `${file}:${line}`;
}

/** What to say of words that the data does not bear out, undefined where it does: it follows from what is wrong with their check. */
export function untrueWords(
  words: string,
  id: string,
  sentence: () => string,
  evidence: Evidence,
  lang: Lang
): Pick<Problem, 'message' | 'follows'> | undefined {
  const follows = checkProblem(evidence, id);
  if (!follows) return undefined;
  const said = `'${words}' is no longer true (check '${id}')`;
  return { message: `${said}: ${found(id, evidence, lang)}. The sentence: '${sentence()}'`, follows };
}

/** What a check finds in the data, or why it finds nothing. */
function found(id: string, evidence: Evidence, lang: Lang): string {
  try {
    return describe(check(evidence, evidence.checks.get(id)!), lang);
  } catch (thrown) {
    return messageOf(thrown);
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
