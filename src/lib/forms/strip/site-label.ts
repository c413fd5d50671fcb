import { round } from '../kit/axis.ts';
import { LINE, type Dot, type Breadth, type Mark, type Text } from '../kit/scene.ts';
import { blockWidth } from '../kit/type.ts';
import type { Placing } from '../kit/place/choose.ts';
import { inTurn } from '../kit/place/in-turn.ts';
import { namePlaces } from './names.ts';

/** A place that the reader asks for: its name and value as they are to be printed. */
export interface Site {
  territory: string;
  name: string;
  value: string;
}

/**
 * Marks to lay over a strip that point one place out: a dot `found` on its dot, and `found:label` with its name and value
 * (the value only, beside its name, where that stands on the strip already), clear of all that the strip shows. Empty
 * where the strip does not have the place.
 */
export function siteLabel(strip: Mark[], { territory, name, value }: Site, breadth: Breadth): Mark[] {
  const dot = strip.find((mark): mark is Dot => mark.kind === 'dot' && mark.key === `dot:${territory}`);
  if (!dot) return [];
  const found: Dot = {
    kind: 'dot',
    key: 'found',
    ink: 'measured',
    x: dot.x,
    y: dot.y,
    r: round(dot.r * 1.5)
  };
  const label = strip.find(
    (mark): mark is Text => mark.kind === 'text' && mark.key === `dot:${territory}:label`
  );
  const places = label
    ? valuePlaces(label, value)
    : namePlaces(found, 'found:label', `${name} ${value}`, breadth);
  return [found, ...inTurn([places], strip, breadth, { crowded: true })];
}

/** Places for a value by a name that stands already: behind it, before it, above it and below it. */
function valuePlaces(label: Text, value: string): Placing[] {
  const base: Text = { ...label, key: 'found:label', ink: 'measured', lines: [value] };
  const [dx, dy] = [label.dx ?? 0, label.dy ?? 0];
  const start = dx - blockWidth(label.lines) * { start: 0, middle: 0.5, end: 1 }[label.anchor];
  const end = start + blockWidth(label.lines);
  const beyond = { ...base, dx: round(end + 0.4), anchor: 'start' } as const;
  const before = { ...base, dx: round(start - 0.4), anchor: 'end' } as const;
  const shifts = [0, -LINE, LINE, -2 * LINE];
  return [
    { texts: [beyond] },
    { texts: [before] },
    ...shifts
      .slice(1)
      .flatMap((shift) =>
        [base, beyond, before].map((text) => ({ texts: [{ ...text, dy: round(dy + shift) }] }))
      )
  ];
}
