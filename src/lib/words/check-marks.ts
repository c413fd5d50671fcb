/** Whether words hold only marks that mean something: the directives there are, and of Markdown what a story needs. */
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Problem } from '#lib/files/problem.ts';
import { DIRECTIVES, directiveOf } from './directives/index.ts';
import type { Attribute, Directive } from './directives/directive.ts';
import { type DirectiveNode, isDirective, plainText } from './tree.ts';

/** What of Markdown a story is written in, beside directives; `code` holds the words of a chart. */
const PLAIN = [
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'link',
  'code'
];

/** How the rest is called, and what to write instead. */
const REFUSED: Record<string, string> = {
  html: 'raw HTML: write it in Markdown',
  image: 'an image: draw it as a chart',
  imageReference: 'an image: draw it as a chart',
  inlineCode: 'a code span: leave out the backticks',
  blockquote: 'a quotation by Markdown: use ::quote{id=...}',
  thematicBreak: 'a line across: begin another step',
  definition: 'the address of a link: write it within the link',
  linkReference: 'a link without its address: write [words](address)',
  break: 'a line break: begin another paragraph'
};

/** What is wrong with the marks of a text: a problem for each, with the line and column where it stands. */
export function checkMarks(file: string, root: Root, text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = text.split('\n');
  visit(root, (node: Nodes, _, parent) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const complain = (message: string) => problems.push({ file, line, column, message });
    if (isDirective(node)) {
      const known = directiveOf(node);
      if (!known) return void complain(unknown(node));
      for (const message of wrongIn(node, known)) complain(message);
      if (node.type === 'containerDirective') {
        if (parent?.type !== 'root' && node.name === 'step')
          complain('a step within a step: is the one before it closed?');
        const open = unclosed(node, parent, lines);
        if (open) complain(open);
      }
      return;
    }
    if (node.type === 'code' && !/\n\s*`{3,}$/.test(sourceOf(node, text)))
      complain('a block that does not close: it ends in a line of ```');
    if (node.type === 'code' && node.lang === 'chart') return;
    if (node.type === 'code') complain('a block of code: only ```chart has a place, in a step');
    else if (!PLAIN.includes(node.type)) {
      complain(`${REFUSED[node.type] ?? `'${node.type}' has no place in the words`}`);
      return SKIP;
    }
    if (node.type === 'heading' && node.depth !== 3)
      complain(`a heading of another rank: '${'#'.repeat(node.depth)}', expected '###'`);
    if (node.type === 'link' && !/^(https:\/\/|#)/.test(node.url))
      complain(`the link '${node.url}' begins neither with https:// nor with #`);
    if (node.type === 'link' && plainText(node).trim() === '') complain('a link without words');
    if (node.type === 'text')
      for (const found of openMarks(node.value)) complain(`'${found}' opens or closes nothing`);
    if (node.type === 'paragraph' && /^\s*\|.*\|[\s\S]*\n\s*\|[-:| ]+\|/.test(sourceOf(node, text)))
      complain('a table: use ::rivals, or draw it as a chart');
    return undefined;
  });
  return problems;
}

const sourceOf = ({ position }: Nodes, text: string): string =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

const COLONS = { text: ':', leaf: '::', container: ':::' };
const KIND = { textDirective: 'text', leafDirective: 'leaf', containerDirective: 'container' } as const;

/** A name that nobody knows, with the ones that are near. */
function unknown({ name, type }: DirectiveNode): string {
  const near = [...DIRECTIVES.values()]
    .filter((one) => one.kind === KIND[type] && one.name.slice(0, 2) === name.slice(0, 2))
    .map((one) => `'${one.name}'`);
  return `unknown directive '${name}'${near.length > 0 ? `: did you mean ${near.join(' or ')}?` : ''}`;
}

function wrongIn(node: DirectiveNode, { name, kind, label, attributes = {} }: Directive): string[] {
  const here = KIND[node.type];
  if (here !== kind) {
    const where = {
      text: 'stands within a line',
      leaf: 'has a line of its own',
      container: 'stands around lines'
    };
    return [`'${name}' ${where[kind]}: '${COLONS[kind]}${name}', not '${COLONS[here]}${name}'`];
  }
  const given = node.attributes ?? {};
  const words = kind === 'container' ? '' : plainText(node).trim();
  const labelled = kind === 'container' && node.children.some(isLabel);
  return [
    ...(label === 'needed' && words === ''
      ? [`'${name}' needs words between brackets: ${COLONS[kind]}${name}[...]`]
      : []),
    ...(labelled || (label === undefined && words !== '')
      ? [`'${name}' takes no words between brackets`]
      : []),
    ...Object.entries(given)
      .filter(([key]) => !(key in attributes))
      .map(([key]) => `'${name}' has no '${key}'${listOf(Object.keys(attributes))}`),
    ...Object.entries(attributes).flatMap(([key, attribute]) =>
      wrongAttribute(name, key, attribute, given[key])
    )
  ];
}

const isLabel = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

const listOf = (names: string[]): string =>
  names.length > 0 ? `: it takes ${names.map((one) => `'${one}'`).join(', ')}` : '';

function wrongAttribute(
  name: string,
  key: string,
  { is, needed }: Attribute,
  value: string | null | undefined
): string[] {
  if (value === undefined || value === null)
    return needed
      ? [name === 'step' ? `step needs an id such as {#price-real}` : `'${name}' needs {${key}=...}`]
      : [];
  if (is === 'flag') return value === '' ? [] : [`'${key}' stands by itself, without '=${value}'`];
  if (is === 'id')
    return /^[\w-]+$/.test(value) ? [] : [`'${key}' is an id of letters, digits and hyphens, not '${value}'`];
  return is.includes(value)
    ? []
    : [`'${key}' is ${is.map((one) => `'${one}'`).join(' or ')}, not '${value}'`];
}

/** A container ends in as many colons as it begins with, on a line that closes nothing else. */
function unclosed(
  { name, position }: DirectiveNode,
  around: Nodes | undefined,
  lines: string[]
): string | undefined {
  const colons = (line = 1) => /^\s*(:{3,})/.exec(lines[line - 1] ?? '')?.[1]?.length ?? 0;
  const [first, last] = [position?.start.line, position?.end.line];
  const opened = colons(first);
  const own = around?.type === 'root' || around?.position?.end.line !== last;
  if (own && last !== first && colons(last) === opened) return undefined;
  const mark = ':'.repeat(opened);
  return `'${mark}${name}' is not closed: it needs a line of ${mark}, and what stands within it has fewer colons`;
}

/** Marks of emphasis and of links that Markdown took for text, and addresses that no link holds. */
const openMarks = (text: string): string[] =>
  text.match(
    /\]\(|https?:\/\/\S*|\*+|`+|(?<![\p{L}\p{N}])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,])_+(?![\p{L}\p{N}])/gu
  ) ?? [];
