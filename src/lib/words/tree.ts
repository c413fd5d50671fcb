import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

export const isDirective = (node: Nodes): node is DirectiveNode =>
  node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';

/** The plain text of a node and all below it. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return '';
}
