import type { Code, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '#lib/files/problem.ts';
import { checkMarks } from '#lib/words/check-marks.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import { plainText } from './tree.ts';

/** One step as written: its words, and the chart state beside them. */
export interface ParsedStep {
  id: string;
  /** The chart state, or null in a chapter without charts. */
  state: string | null;
  stance: 'plea' | 'objection';
  /** The whole step stands in the dossier alone (see words/cuts.ts). */
  deeper: boolean;
  heading: string;
  nodes: RootContent[];
  /**
   * The words of the chart state, where this step is the first to show it; `typed` is what of them a writer typed as
   * words, without the names and definitions marked by `:name[...]`.
   */
  chart: { line: number; words: Record<string, string>; typed: Record<string, string> } | null;
  line: number;
}

/** One file of src/content, as written. */
export interface ParsedChapter {
  file: string;
  id: string;
  title: string;
  /** What its dossier is called, where that is not the title. */
  dossier?: string;
  kicker: string;
  /** What of the title, the dossier's and the kicker a writer typed as words, without what `:name[...]` marks. */
  typed: string[];
  intro: RootContent[];
  steps: ParsedStep[];
  /** The first thing wrong with its marks: what then seems to be missing may follow from that. */
  fault: Problem | undefined;
}

const NAME = /:name\[([^\]]*)\]/g;

/** Reads one chapter's Markdown. What is wrong is added to `problems`; the chapter comes back as far as it could be read. */
export function parseChapter(file: string, text: string, problems: Problem[]): ParsedChapter {
  const before = problems.length;
  const { meta, body, faults } = splitFrontMatter(text);
  problems.push(...faults.map((fault) => ({ file, ...fault })));
  const root = unified().use(remarkParse).use(remarkDirective).parse(body) as Root;
  const complain = (node: Nodes | null, message: string): void => {
    const start = node?.position?.start;
    problems.push({ file, line: start?.line ?? 1, column: start?.column ?? 1, message });
  };
  restoreColons(root, body);
  problems.push(...checkMarks(file, root, body));
  for (const key of ['chapter', 'title', 'kicker'])
    if (typeof meta[key] !== 'string' || meta[key].trim() === '')
      complain(null, `front matter needs '${key}: ...'`);

  const firstStep = root.children.findIndex(isStep);
  const steps: ParsedStep[] = [];
  root.children.forEach((node, index) => {
    if (isStep(node)) steps.push(readStep(node, complain));
    else if (firstStep !== -1 && index > firstStep)
      complain(node, 'words between two steps: move them into a step');
  });
  steps.forEach(({ id, line }, index) => {
    if (steps.findIndex((one) => one.id === id) < index)
      problems.push({ file, line, column: 1, message: `the id '${id}' stands twice` });
  });
  return {
    file,
    id: String(meta.chapter ?? ''),
    title: String(meta.title ?? '').replace(NAME, '$1'),
    ...(typeof meta.dossier === 'string' && { dossier: meta.dossier.replace(NAME, '$1') }),
    kicker: String(meta.kicker ?? '').replace(NAME, '$1'),
    typed: [meta.title, meta.dossier, meta.kicker].map((words) => String(words ?? '').replace(NAME, ' ')),
    intro: firstStep === -1 ? root.children : root.children.slice(0, firstStep),
    steps,
    fault: problems[before]
  };
}

const isStep = (node: Nodes): node is ContainerDirective =>
  node.type === 'containerDirective' && node.name === 'step';

function readStep(node: ContainerDirective, complain: (node: Nodes, message: string) => void): ParsedStep {
  const attributes = node.attributes ?? {};
  const id = attributes.id ?? '';
  const charts = node.children.filter(
    (child): child is Code => child.type === 'code' && child.lang === 'chart'
  );
  if (charts.length > 1) complain(node, `step '${id}' has more than one chart block`);
  const heading = node.children.find((child) => child.type === 'heading');
  if (!heading || plainText(heading).trim() === '') complain(node, `step '${id}' needs a heading (### ...)`);
  const block = charts[0];
  return {
    id,
    state: attributes.state ?? null,
    stance: attributes.stance === 'objection' ? 'objection' : 'plea',
    deeper: 'deeper' in attributes,
    heading: heading ? plainText(heading) : '',
    nodes: node.children.filter((child) => child !== block),
    chart: block ? readChart(block, complain) : null,
    line: node.position?.start.line ?? 1
  };
}

function readChart(
  block: Code,
  complain: (node: Nodes, message: string) => void
): NonNullable<ParsedStep['chart']> {
  const written = Object.entries(readWords(block, complain));
  const replaced = (by: string) =>
    Object.fromEntries(written.map(([key, words]) => [key, words.replace(NAME, by)]));
  return { line: block.position?.start.line ?? 1, words: replaced('$1'), typed: replaced(' ') };
}

/** `key: words` a line. */
function readWords(block: Code, complain: (node: Nodes, message: string) => void): Record<string, string> {
  const words: Record<string, string> = {};
  for (const line of block.value.split('\n').filter((text) => text.trim() !== '')) {
    const match = /^([a-z0-9-]+):\s+(.+)$/.exec(line.trim());
    if (!match?.[1] || !match[2]?.replace(NAME, '$1').trim())
      complain(block, `chart block: expected 'key: words', found '${line.trim()}'`);
    else if (match[1] in words) complain(block, `chart block: '${match[1]}' stands twice`);
    else words[match[1]] = match[2].trim();
  }
  return words;
}

/** The front matter is blanked rather than cut, so that lines keep their numbers. */
function splitFrontMatter(text: string): {
  meta: Record<string, unknown>;
  body: string;
  faults: Omit<Problem, 'file'>[];
} {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { meta: {}, body: text, faults: [] };
  const lineCounter = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter, prettyErrors: false });
  const faults = document.errors.map(({ pos, message }) => {
    const { line, col } = lineCounter.linePos(pos[0]);
    return { line: line + 1, column: col, message };
  });
  const blank = match[0].replace(/[^\n]/g, '');
  const meta = faults.length > 0 ? {} : ((document.toJS() ?? {}) as Record<string, unknown>);
  return { meta, body: blank + text.slice(match[0].length), faults };
}

/** A colon in plain words ('10:30', 'see :this') is no directive unless it carries a label or attributes, or looks like one that does. */
function restoreColons(root: Root, body: string): void {
  visit(root, 'textDirective', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    const value = body.slice(start?.offset ?? 0, end?.offset ?? 0);
    if (/[\]}]$/.test(value) || directiveOf(node)?.kind === 'text' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value, position: node.position };
  });
}
