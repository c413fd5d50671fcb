import type { Element } from 'hast';
import type { Telling } from './telling.ts';
import { inScript } from '#lib/ui/in-script.ts';
import { element } from '#lib/words/element.ts';

/** What an interactive is given: data and words, as JSON beside its place; and what stands there without its script. */
export interface Filled {
  given: unknown;
  shown?: Element[];
}
export type Fill = (telling: Telling, attribute: (name: string) => string) => Filled;

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
