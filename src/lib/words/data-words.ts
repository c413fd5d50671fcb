/** Sentences that say something about data: each is tied to a check, or stands in content/<lang>/reviewed.yaml with a reason. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import * as v from 'valibot';
import { readYaml, type Report } from '#lib/files/files.ts';
import type { Position, Problem } from '#lib/files/problem.ts';
import { check } from '#lib/evidence/checks.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import type { ParsedChapter } from './parse.ts';
import { isDirective } from './tree.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const ReviewedShape = v.array(
  v.strictObject({
    /** The step, or the chapter for its intro. */
    step: text,
    begins: text,
    /** Why the sentence is in order though its word cannot carry a check. */
    reason: text,
    /** The check that bears it out all the same: that of the step's own words, for a heading or the title of a chart. */
    check: v.optional(text)
  })
);

/** What is wrong with the sentences of one language: chapters, and pages of words beside them. */
export function dataWordProblems(
  chapters: ParsedChapter[],
  evidence: Evidence,
  lang: Lang,
  content: string
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const path = join(content, lang, 'reviewed.yaml');
  const written = existsSync(path) ? readYaml(path, ReviewedShape, report) : undefined;
  if (problems.length > 0) return problems;
  const reviewed = written?.value ?? [];
  const found = chapters.flatMap((chapter) => unbacked(chapter, lang));
  const covers = (one: (typeof reviewed)[number], said: Said) =>
    one.step === said.step && said.sentence.startsWith(one.begins);
  for (const said of found.filter((one) => !reviewed.some((review) => covers(review, one)))) {
    const { file, line, column, step, word, sentence } = said;
    const message =
      `'${word}' says something about data: tie it to a check, :says[${word}]{check=...}, ` +
      `or review the sentence in ${path} (step: ${step}). The sentence: '${sentence}'`;
    report({ file, line, column, message });
  }
  reviewed.forEach((one, index) => {
    const tell = (message: string) => report(written!.problem([index], `'${one.begins}': ${message}`));
    if (!found.some((said) => covers(one, said)))
      tell(`no sentence of '${one.step}' that needs a check begins so`);
    if (one.check === undefined) return;
    const definition = evidence.checks.get(one.check);
    if (!definition) tell(`unknown check '${one.check}'`);
    else if (!holds(evidence, definition)) tell(`the check '${one.check}' does not bear it out`);
  });
  return problems;
}

function holds(evidence: Evidence, definition: Parameters<typeof check>[1]): boolean {
  try {
    return check(evidence, definition).holds;
  } catch {
    return false;
  }
}

export interface Said extends Position {
  /** The step, or the chapter for its intro. */
  step: string;
  /** The first word that says something about data. */
  word: string;
  /** The sentence as written; a figure is §. */
  sentence: string;
}

const BACKED = '¤';

/** What a paragraph says, with a mark where words are tied to a check; quotations and names are left out. */
function saidIn(node: Nodes): string {
  if (isDirective(node)) {
    if (node.name === 'says') return BACKED;
    if (node.name === 'fig') return '§';
    if (['name', 'quote'].includes(node.name)) return '';
  }
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(saidIn).join('') : '';
}

const paragraphs = (nodes: (RootContent | Nodes)[]): Nodes[] =>
  nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [node];
    return 'children' in node && !(isDirective(node) && node.type === 'leafDirective')
      ? paragraphs(node.children)
      : [];
  });

const wordsOf = (lang: Lang) =>
  new RegExp(
    `(?<![\\p{L}-])(?:${LANGUAGES[lang].dataWords.join('|').replaceAll('\\w', '\\p{L}')})(?![\\p{L}-])`,
    'iu'
  );

/** The sentences of a chapter that say something about data and lean on no check. The title of a chart is one as well. */
export function unbacked({ file, id, intro, steps }: ParsedChapter, lang: Lang): Said[] {
  const words = wordsOf(lang);
  const at = (step: string) => (node: Nodes) => ({
    step,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
    text: saidIn(node)
  });
  const all = [
    ...paragraphs(intro).map(at(id)),
    ...steps.flatMap((step) => [
      ...paragraphs(step.nodes).map(at(step.id)),
      ...(step.chart?.words.title
        ? [{ step: step.id, line: step.chart.line, column: 1, text: step.chart.words.title }]
        : [])
    ])
  ];
  return all.flatMap(({ text, ...where }) =>
    text
      .split(/(?<=[.?])\s+/)
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .flatMap((sentence) => {
        const [word] = words.exec(sentence) ?? [];
        return word === undefined || sentence.includes(BACKED) ? [] : [{ file, ...where, word, sentence }];
      })
  );
}
