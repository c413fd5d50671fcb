import type { Element } from 'hast';
import {
  type Drawing,
  BAR,
  layMap,
  type MapBox,
  type MapNode,
  type Place
} from './map-layout.ts';
import { type Form, LINE } from '#lib/forms/kit/scene.ts';
import type { DeclaredArgument } from './shape.server.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { element } from '#lib/words/element.ts';

/** Units of the drawing in an em of its type: whole numbers, so that the HTML stays small. */
const UNIT = 10;
const units = (em: number): number => Math.round(em * UNIT);
const u = (em: number): string => String(units(em));

const INK: Record<MapNode['kind'], string> = {
  conclusion: 'claimed',
  claim: 'claimed',
  evidence: 'measured',
  objection: 'objection-claimed'
};

/** The map in both forms; a container query shows the one that fits. Its boxes lead to the steps. */
export const argumentMap = (
  conclusion: MapNode,
  declared: DeclaredArgument,
  telling: Pick<Telling, 'ui' | 'ways'>
): Element =>
  element(
    'div',
    { className: ['argument-map'] },
    ...(['wide', 'narrow'] as const).map((form) => drawMap(layMap(conclusion, form), form, declared, telling))
  );

export function drawMap(
  drawing: Drawing,
  form: Form,
  declared: DeclaredArgument,
  { ui, ways }: Pick<Telling, 'ui' | 'ways'>
): Element {
  const { width, height, boxes, ties } = drawing;
  return element(
    'svg',
    {
      className: ['map', form],
      viewBox: `-1 -1 ${units(width) + 2} ${units(height) + 2}`,
      role: 'group',
      ariaLabel: ui('argument-map')
    },
    // One path for all of a kind: the HTML stays small.
    ...(['claim', 'evidence', 'objection'] as const).map((kind) =>
      element('path', {
        className: ['tie', kind, `ink-${INK[kind]}`],
        d: ties
          .filter(({ as }) => as === kind)
          .flatMap(({ points }) => points.map(([x, y], index) => `${index ? 'L' : 'M'}${u(x)} ${u(y)}`))
          .join('')
      })
    ),
    ...boxes.map((box) => drawBox(box, ways.to(declared.nodes[box.node.id]!.step)))
  );
}

function drawBox(box: MapBox, href: string): Element {
  const { node, runs, pillar } = box;
  const ink = INK[node.kind];
  const link = element(
    'a',
    { href },
    rect(box, ['box', ...(node.unspoken ? ['unspoken'] : [])]),
    ...(node.unspoken
      ? []
      : [
          rect({ ...box, width: BAR }, ['bar'], {
            fill: ink === 'claimed' ? 'url(#texture-claimed)' : undefined
          })
        ]),
    // A text for every line: the lines of one text would be read out as one word where they meet.
    ...runs.flatMap(({ role, lines, x, y }) =>
      lines.map((line, index) =>
        element('text', { className: [role], x: u(x), y: u(y + index * LINE) }, line)
      )
    )
  );
  return element(
    'g',
    {
      className: [node.kind, `ink-${ink}`],
      dataClaim: node.weighed ? node.id : undefined
    },
    link,
    ...(pillar && node.weighed ? drawPillar(pillar) : []),
    ...(pillar && !node.weighed ? [rect(pillar, ['post', 'unspoken'])] : [])
  );
}

const rect = ({ x, y, width, height }: Place, className: string[], more = {}): Element =>
  element('rect', { className, x: u(x), y: u(y), width: u(width), height: u(height), ...more });

/** A pillar as it may stand: whole, half of it, or broken; the reader's verdict shows one. */
function drawPillar(place: Place): Element[] {
  const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(units) as [
    number,
    number,
    number,
    number
  ];
  const [third, tooth] = [Math.round(height * 0.32), Math.round(height * 0.16)];
  const quarter = width / 4;
  const teeth = (way: 1 | -1) =>
    [0, 1, 2, 3].map((n) => `l${-quarter} ${(n % 2 === 0 ? tooth : -tooth) * way}`).join('');
  const broken =
    `M${x} ${y}h${width}v${third}${teeth(1)}z` + `M${x} ${y + height}h${width}v${-third}${teeth(-1)}z`;
  return [
    rect(place, ['post']),
    rect({ ...place, width: place.width / 2 }, ['half']),
    element('path', { className: ['broken'], d: broken })
  ];
}
