import type { Nodes } from 'mdast';
import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { directiveOf } from '#lib/words/directives/index.ts';
import { isDirective } from './tree.ts';

/** The plain text of a node as a reader sees it: figures are printed. One that does not exist stands there by its id. */
export function printedText(node: Nodes, evidence: Evidence, lang: Lang): string {
  const print = isDirective(node) ? directiveOf(node)?.print : undefined;
  if (isDirective(node) && print) return print(node, evidence, lang);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => printedText(child, evidence, lang)).join('') : '';
}
