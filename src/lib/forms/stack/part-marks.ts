import { round } from '../kit/axis.ts';
import { block } from '../kit/block.ts';
import { emX, emY, LINE, type Breadth, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Part } from './parts.ts';

/** A part's name and figure, broken into lines; width in em. */
export interface Label {
  part: Part;
  lines: string[];
  width: number;
}

export const labelsOf = (parts: Part[], room: number): Label[] =>
  parts
    .filter(({ name }) => name !== '')
    .map((part) => {
      const lines = wrap(part.name, room);
      return { part, lines, width: Math.max(blockWidth(lines, 'label'), blockWidth([part.figure], 'value')) };
    });

type Ends = { x1: number; y1: number; x2: number; y2: number };
export const line = (x1: number, y1: number, x2: number, y2: number, breadth: Breadth): Ends => ({
  x1: round(emX(breadth, x1)),
  y1: round(emY(breadth, y1)),
  x2: round(emX(breadth, x2)),
  y2: round(emY(breadth, y2))
});

export const leader = ({ key, ink }: Part, ends: Ends): Mark => ({
  kind: 'rule',
  key: `part:${key}:leader`,
  ink,
  role: 'leader',
  ...ends
});

export const totalText = (total: string, top: number, breadth: Breadth): Mark =>
  block({ key: 'total:value', ink: 'measured', role: 'value', lines: [total], left: 0, top }, breadth);

export function partRect(
  { key, ink, from, name }: Part,
  place: { x: number; y: number; width: number; height: number },
  breadth: Breadth
): Mark {
  return {
    kind: 'rect',
    key: `part:${key}`,
    ink,
    x: round(emX(breadth, place.x)),
    y: round(emY(breadth, place.y)),
    width: round(emX(breadth, place.width)),
    height: round(emY(breadth, place.height)),
    grow: breadth === 'wide' ? 'right' : 'up',
    ...(name === '' && { open: true }),
    ...(from && { from })
  };
}

export function texts({ part, lines }: Label, left: number, top: number, breadth: Breadth): Mark[] {
  const key = `part:${part.key}`;
  return [
    block({ key: `${key}:label`, ink: part.ink, role: 'label', lines, left, top }, breadth),
    block(
      {
        key: `${key}:value`,
        ink: part.ink,
        role: 'value',
        lines: [part.figure],
        left,
        top: top + lines.length * LINE
      },
      breadth
    )
  ];
}
