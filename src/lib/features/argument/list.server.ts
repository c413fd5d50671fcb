import type { Element } from 'hast';
import type { DeclaredArgument } from './shape.server.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { element } from '#lib/words/element.ts';

export interface ArgumentNode {
  id: string;
  kind: 'conclusion' | 'claim' | 'evidence' | 'objection';
  /** What it is called, or what kind of thing it is. */
  head: string;
  label: string;
  /** How it hangs on what is below it. */
  hangs?: string;
  /** Not said by anyone, but needed. */
  unspoken?: boolean;
  /** A reader's verdict on it is drawn in: on its pillar and in words. */
  weighed?: boolean;
  claims: ArgumentNode[];
  evidence: ArgumentNode[];
  objections: ArgumentNode[];
}

/**
 * The argument as a nested list: the beam and its pillars, each of which unfolds into what was measured for
 * it, the objection to it, and the way to where it is weighed.
 */
export const argumentList = (
  conclusion: ArgumentNode,
  declared: DeclaredArgument,
  telling: Pick<Telling, 'ui' | 'ways'>
): Element =>
  element(
    'ul',
    { className: ['argument-list'], ariaLabel: telling.ui('argument-list') },
    item(conclusion, declared, telling)
  );

function item(
  node: ArgumentNode,
  declared: DeclaredArgument,
  telling: Pick<Telling, 'ui' | 'ways'>
): Element {
  const { ui, ways } = telling;
  const href = ways.to(declared.nodes[node.id]!.step);
  const children = [...node.evidence, ...node.objections, ...node.claims];
  const folds = node.kind === 'claim' && node.claims.length === 0;
  const head = element('b', {}, node.head);
  const after = [
    ...(node.hangs ? [element('span', { className: ['hangs'] }, ` ${node.hangs}`)] : []),
    ...(node.weighed ? [element('span', { className: ['mine'] })] : [])
  ];
  const below =
    children.length > 0
      ? [element('ul', {}, ...children.map((child) => item(child, declared, telling)))]
      : [];
  return element(
    'li',
    {
      className: [node.kind, ...(node.unspoken ? ['unspoken'] : [])],
      dataClaim: node.weighed ? node.id : undefined
    },
    ...(folds
      ? [
          element(
            'details',
            {},
            element('summary', {}, head, ' ', node.label, ...after),
            ...below,
            element('p', {}, element('a', { href }, ui('argument-step')))
          )
        ]
      : [head, ' ', element('a', { href }, node.label), ...after, ...below])
  );
}
