import { round } from '../kit/axis.ts';
import { block } from '../kit/block.ts';
import { emX, emY, LINE, type Form, type Mark } from '../kit/scene.ts';
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
export const line = (x1: number, y1: number, x2: number, y2: number, form: Form): Ends => ({
  x1: round(emX(form, x1)),
  y1: round(emY(form, y1)),
  x2: round(emX(form, x2)),
  y2: round(emY(form, y2))
});

export const leader = ({ key, ink }: Part, ends: Ends): Mark => ({
  kind: 'rule',
  key: `part:${key}:leader`,
  ink,
  role: 'leader',
  ...ends
});

export const totalText = (total: string, top: number, form: Form): Mark =>
  block({ key: 'total:value', ink: 'measured', role: 'value', lines: [total], left: 0, top }, form);

export function partRect(
  { key, ink, from, name }: Part,
  place: { x: number; y: number; width: number; height: number },
  form: Form
): Mark {
  return {
    kind: 'rect',
    key: `part:${key}`,
    ink,
    x: round(emX(form, place.x)),
    y: round(emY(form, place.y)),
    width: round(emX(form, place.width)),
    height: round(emY(form, place.height)),
    grow: form === 'wide' ? 'right' : 'up',
    ...(name === '' && { open: true }),
    ...(from && { from })
  };
}

export function texts({ part, lines }: Label, left: number, top: number, form: Form): Mark[] {
  const key = `part:${part.key}`;
  return [
    block({ key: `${key}:label`, ink: part.ink, role: 'label', lines, left, top }, form),
    block(
      {
        key: `${key}:value`,
        ink: part.ink,
        role: 'value',
        lines: [part.figure],
        left,
        top: top + lines.length * LINE
      },
      form
    )
  ];
}
