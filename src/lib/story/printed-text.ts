import type { Nodes } from 'mdast';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { figure } from '#lib/evidence/figures.ts';
import { formatFigure } from '#lib/evidence/format.ts';
import type { Lang } from '#lib/lang.ts';
import { isDirective, plainText } from './parse.ts';

/** The plain text of a node as a reader sees it: figures are printed. One that does not exist stands there by its id. */
export function printedText(node: Nodes, evidence: Evidence, lang: Lang): string {
  if (isDirective(node) && node.name === 'fig') {
    const id = plainText(node);
    return evidence.figures.has(id) ? formatFigure(figure(evidence, id), lang) : id;
  }
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => printedText(child, evidence, lang)).join('') : '';
}
