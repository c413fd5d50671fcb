import type { Element } from 'hast';
import type { MapNode } from './map-layout.ts';
import type { DeclaredArgument } from './shape.server.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { element } from '#lib/words/element.ts';

/** The map as a nested list: the same things in the same order, each with what hangs below it. */
export const argumentList = (
  conclusion: MapNode,
  declared: DeclaredArgument,
  telling: Pick<Telling, 'ui' | 'ways'>
): Element => element('ul', { className: ['argument-list'] }, item(conclusion, declared, telling));

function item(node: MapNode, declared: DeclaredArgument, telling: Pick<Telling, 'ui' | 'ways'>): Element {
  const { ui, ways } = telling;
  const children = [...node.evidence, ...node.objections, ...node.claims];
  const named = node.kind === 'claim' || node.kind === 'conclusion';
  return element(
    'li',
    { className: [node.kind], dataClaim: node.weighed ? node.id : undefined },
    element('b', {}, named ? `${ui(`argument-${node.kind}`)} · ${node.head}` : node.head),
    ' ',
    element('a', { href: ways.to(declared.nodes[node.id]!.step) }, node.label),
    ...(node.hangs ? [element('span', { className: ['hangs'] }, ` ${node.hangs}`)] : []),
    ...(node.weighed ? [element('span', { className: ['mine'] })] : []),
    ...(children.length > 0
      ? [element('ul', {}, ...children.map((child) => item(child, declared, telling)))]
      : [])
  );
}
