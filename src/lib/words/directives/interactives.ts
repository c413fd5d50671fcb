import {
  argument as map,
  own as end,
  stance as scale,
  weigh as ask
} from '#lib/features/argument/places.server.ts';
import { draw as drawing } from '#lib/features/draw/draw.server.ts';
import { find as finder } from '#lib/features/find/find.server.ts';
import { type Fill, interactive } from '#lib/telling/interactives.ts';
import { simulator as panel } from '#lib/features/simulator/simulator.server.ts';
import { attributeOf, type Directive } from './directive.ts';

/** A place that a script fills; what it is given stands in it. Its script is in src/lib/run/interactives.ts. */
const place = (name: string, fill: Fill, more: Partial<Directive> = {}): Directive => ({
  name,
  kind: 'leaf',
  ...more,
  render: (node, { telling }) => {
    const filled = fill(telling, (key) => attributeOf(node, key));
    return interactive(name, filled, telling.likeness?.(name, filled.given));
  }
});

/** `::find{state=...}`: a choice of one place among those of a chart. */
export const find = place('find', (telling, of) => finder(of('state'), telling), {
  attributes: { state: { is: 'id', needed: true } },
  filled: (node) => ({ file: 'charts.json', by: attributeOf(node, 'state') })
});

/** `::draw`: draw a line first. */
export const draw = place('draw', (telling) => ({ given: drawing(telling, telling.debate.draws) }), {
  filled: (_, step) => ({ file: 'draw.json', by: step })
});

/** `::simulator`: put a policy together. */
export const simulator = place(
  'simulator',
  (telling) => {
    const declared = telling.debate.simulator;
    if (!declared) throw new Error("'::simulator' needs data/simulator.json, which is not there");
    return { given: panel(telling, declared) };
  },
  { filled: () => ({ file: 'simulator.json' }) }
);

/** `::stance`, `::weigh`, `::argument` and `::own`: where one stands, whether a step holds, the argument, and what one made of it. */
export const weighing = [
  place('stance', scale),
  place('weigh', ask),
  place('argument', map),
  place('own', end)
];
