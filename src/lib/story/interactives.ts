import type { Element } from 'hast';
import { element } from './element.ts';
import type { Telling } from './render.ts';
import { simulator } from './simulator.ts';

/** What an interactive is given: data and words, as JSON beside its place. */
type Given = (telling: Telling) => unknown;

/** The interactives by the name of their directive. Their scripts are in src/lib/page/interactives.ts. */
const INTERACTIVES: Record<string, Given> = { simulator: (telling) => simulator(telling) };

/**
 * The place of an interactive, with what it is given. Until a script fills it, or where none does, nothing is lost: the
 * words around it and the chart beside it stand on their own.
 */
export function interactive(name: string, telling: Telling): Element | undefined {
  const given = INTERACTIVES[name];
  if (!given) return undefined;
  const json = JSON.stringify(given(telling)).replaceAll('<', '\\u003c');
  return element(
    'div',
    { className: ['interactive'], dataInteractive: name },
    element('script', { type: 'application/json' }, json)
  );
}
