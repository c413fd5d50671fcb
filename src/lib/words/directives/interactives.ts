import type { Element } from 'hast';
import type { Filled, Interactive } from '#lib/telling/telling.ts';
import { inScript } from '#lib/ui/in-script.ts';
import { element } from '../element.ts';
import { attributeOf, type Directive } from './directive.ts';

/** Those too large to stand beside a chart: where one step is shown at a time they have the frame to themselves. */
const ROOMY = ['simulator'];

/**
 * The place of an interactive, with what it is given. Until a script fills it, or where none does, nothing is lost: what is
 * shown there, the words around it and the chart beside it stand on their own. The page's script keeps its room by the likeness
 * (src/lib/run/keep-room.ts); without a script that is no part of the page.
 */
export function interactive(name: string, { given, shown = [] }: Filled, likeness = ''): Element {
  return element(
    'div',
    {
      className: ['interactive'],
      dataInteractive: name,
      dataRoom: ROOMY.includes(name) ? 'frame' : undefined
    },
    ...shown,
    { type: 'raw', value: likeness && `<template>${likeness}</template>` },
    element('script', { type: 'application/json' }, inScript(given))
  );
}

/** A place that a script fills, with what the telling was handed for it. Its script is in src/lib/run/interactives.ts. */
const place = (name: Interactive, more: Partial<Directive> = {}): Directive => ({
  name,
  kind: 'leaf',
  ...more,
  render(node, { telling }) {
    const filled = telling.debate.features.fills[name](telling, (key) => attributeOf(node, key));
    return interactive(name, filled, telling.likeness?.(name, filled.given));
  }
});

/** `::find{state=...}`: a choice of one place among those of a chart. */
export const find = place('find', {
  attributes: { state: { is: 'id', needed: true } },
  filled: (node) => ({ file: 'charts.json', by: attributeOf(node, 'state') })
});

/** `::draw`: draw a line first. */
export const draw = place('draw', { filled: (_, step) => ({ file: 'draw.json', by: step }) });

/** `::simulator`: put a policy together. */
export const simulator = place('simulator', { filled: () => ({ file: 'simulator.json' }) });

/** `::stance`, `::weigh`, `::argument` and `::own`: where one stands, whether a step holds, the argument, and what one made of it. */
export const weighing = (['stance', 'weigh', 'argument', 'own'] as const).map((name) => place(name));
