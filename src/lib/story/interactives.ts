import type { Element } from 'hast';
import { argument, own, stance, weigh } from './argument-places.ts';
import { draw } from './draw.ts';
import { element } from './element.ts';
import { find } from './find.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { simulator } from './simulator.ts';

/** The attributes of a directive: `state` in `::find{state=...}`. */
type Attributes = Record<string, string | null | undefined>;

/** What an interactive is given: data and words, as JSON beside its place; and what stands there without its script. */
type Fill = (telling: Telling, attributes: Attributes) => { given: unknown; shown?: Element[] };

/** The interactives by the name of their directive. Their scripts are in src/lib/run/interactives.ts. */
const INTERACTIVES: Record<string, Fill> = {
  find: (telling, { state }) => find(state ?? '', telling),
  draw: (telling) => ({ given: draw(telling) }),
  simulator: (telling) => ({ given: simulator(telling) }),
  stance,
  weigh,
  argument,
  own
};

/** Those too large to stand beside a chart: where one step is shown at a time they have the frame to themselves. */
const ROOMY = ['simulator'];

/**
 * The place of an interactive, with what it is given. Until a script fills it, or where none does, nothing is lost: what is
 * shown there, the words around it and the chart beside it stand on their own.
 */
export function interactive(name: string, attributes: Attributes, telling: Telling): Element | undefined {
  const fill = INTERACTIVES[name];
  if (!fill) return undefined;
  const { given, shown = [] } = fill(telling, attributes);
  const json = JSON.stringify(given).replaceAll('<', '\\u003c');
  return element(
    'div',
    {
      className: ['interactive'],
      dataInteractive: name,
      dataRoom: ROOMY.includes(name) ? 'frame' : undefined
    },
    ...shown,
    element('script', { type: 'application/json' }, json)
  );
}
