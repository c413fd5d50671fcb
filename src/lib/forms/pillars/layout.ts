import { round } from '../kit/axis.ts';
import {
  BOX,
  emX,
  emY,
  LINE,
  type Breadth,
  type Ink,
  type Mark,
  type Rect,
  type Text
} from '../kit/scene.ts';
import { ASCENT, blockWidth, DESCENT, SIZE, wrap } from '../kit/type.ts';
import type { Layout } from '../form.ts';
import type { PillarsSpec } from './shape.ts';

/** The argument as the building shows it: a conclusion, and what it stands on. */
export interface Building {
  conclusion: string;
  pillars: Pillar[];
}

export interface Pillar {
  id: string;
  /** What it is called, in a word or two. */
  name: string;
  /** What it says. */
  says: string;
  /** Nobody said it, but the conclusion needs it: dashed, and without a name until it is given one. */
  unspoken: boolean;
}

/** Heights in em: the beam, and the space between it and what stands above it. */
const BEAM: Record<Breadth, number> = { wide: 3, narrow: 1.7 };
const ABOVE_BEAM = 0.7;
/** Width of a pillar as a share of its bay. */
const GIRTH: Record<Breadth, number> = { wide: 0.5, narrow: 0.56 };
/** From the ground to the top of the names, and from those to the words of the last pillar, in em. */
const BELOW_GROUND = 0.5;
const TO_WORDS = 0.5;
/** The widest that the words of a pillar run, in em: in a narrow chart with room for letters that a reader sets apart. */
const WORDS: Record<Breadth, number> = { wide: 25, narrow: 19 };

/** Stands where a name is not given. */
const NAMELESS = '…';

/**
 * The conclusion as a beam, on the pillars of the claims that it hangs on, each in a bay of its own; all bays are equally wide, so
 * that a row of links can lie over them. What is claimed is hatched; what is not lit is an outline; what nobody said is dashed.
 *
 * Keys: `conclusion`, `beam:<id>` with `:top` and `:foot` (the beam, a piece a bay), `pillar:<id>`, `pillar:<id>:lit`,
 * `pillar:<id>:name`, `pillar:<id>:says` with `:leader`, `ground`. Throws where a pillar to be lit is not in the argument.
 */
export const layout: Layout<PillarsSpec> = (spec, context, breadth) => {
  if (!context.argument) throw new Error('this debate has no argument to draw');
  const { conclusion, pillars } = context.argument;
  const unknown = (spec.lit ?? []).find((id) => pillars.every((pillar) => pillar.id !== id));
  if (unknown !== undefined)
    throw new Error(`no pillar '${unknown}': there are ${pillars.map(({ id }) => id).join(', ')}`);
  const { width, height } = BOX[breadth];
  const bay = width / pillars.length;
  const unspoken = spec.named ? pillars.filter((pillar) => pillar.unspoken) : [];
  const said = unspoken.map((pillar) => ({ pillar, lines: wrap(pillar.says, WORDS[breadth], 'label') }));
  const names = pillars.map((pillar, index) => nameOf(pillar, index, bay, spec.named));
  const depth = Math.max(...names.map((lines) => lines.length));

  const title = wrap(conclusion, width, 'heading');
  const beam = title.length * LINE * SIZE.heading + ABOVE_BEAM - 0.3;
  const top = beam + BEAM[breadth];
  const words = said.reduce((sum, { lines }) => sum + TO_WORDS + lines.length * LINE, 0);
  const ground = height - words - BELOW_GROUND - depth * LINE - DESCENT;

  const lit = ({ id, unspoken }: Pillar): boolean => !unspoken && (spec.lit?.includes(id) ?? true);
  const marks: Mark[] = [
    line('heading', 'conclusion', 'claimed', title, { x: 0, y: ASCENT * SIZE.heading }, breadth),
    ...pillars.flatMap((pillar, i) => {
      const girth = bay * GIRTH[breadth];
      const place = { x: i * bay + (bay - girth) / 2, y: top, width: girth, height: ground - top };
      return shaft(pillar, place, lit(pillar), breadth);
    }),
    ...pillars.flatMap(({ id }, i) =>
      beamPiece(id, { x: i * bay, y: beam, width: bay, height: BEAM[breadth] }, breadth)
    ),
    { kind: 'rule', key: 'ground', ink: 'quiet', role: 'axis', x1: 0, x2: 100, ...level(ground, breadth) }
  ];
  let below = ground + BELOW_GROUND;
  names.forEach((lines, i) => {
    const pillar = pillars[i]!;
    const ink = lit(pillar) ? 'claimed' : pillar.unspoken ? 'measured' : 'quiet';
    // A name that is wider than its bay stays inside.
    const x = Math.min((i + 0.5) * bay, width - blockWidth(lines) / 2);
    const place = { x, y: below + ASCENT };
    marks.push({
      ...line('label', `pillar:${pillar.id}:name`, ink, lines, place, breadth),
      anchor: 'middle'
    });
  });
  below += depth * LINE + TO_WORDS;
  for (const { pillar, lines } of said) {
    const right = Math.max((pillars.indexOf(pillar) + 0.5) * bay + 0.7, blockWidth(lines));
    const key = `pillar:${pillar.id}:says`;
    const place = { x: Math.min(right, width), y: below + ASCENT };
    marks.push({ ...line('label', key, 'measured', lines, place, breadth), anchor: 'end' });
    below += lines.length * LINE + TO_WORDS;
  }
  return marks;
};

/** Its number, and its name where that is given. */
const nameOf = ({ name, unspoken }: Pillar, index: number, bay: number, named = false): string[] => [
  String(index + 1),
  ...(unspoken && !named ? [NAMELESS] : wrap(name, bay, 'label'))
];

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const box = ({ x, y, width, height }: Place, breadth: Breadth) => ({
  x: round(emX(breadth, x)),
  y: round(emY(breadth, y)),
  width: round(emX(breadth, width)),
  height: round(emY(breadth, height))
});

const level = (y: number, breadth: Breadth) => ({ y1: round(emY(breadth, y)), y2: round(emY(breadth, y)) });

/** The piece of the beam over one bay: hatched between two edges, without a seam to the next. */
function beamPiece(id: string, place: Place, breadth: Breadth): Mark[] {
  const [left, right] = [round(emX(breadth, place.x)), round(emX(breadth, place.x + place.width))];
  const [top, foot] = [round(emY(breadth, place.y)), round(emY(breadth, place.y + place.height))];
  const key = `beam:${id}`;
  const edge = (end: 'top' | 'foot', y: number): Mark => ({
    kind: 'rule',
    key: `${key}:${end}`,
    ink: 'claimed',
    role: 'range',
    x1: left,
    y1: y,
    x2: right,
    y2: y
  });
  const corners = (y: number) => [
    { at: 'left', x: left, y },
    { at: 'right', x: right, y }
  ];
  return [
    { kind: 'area', key, ink: 'claimed', upper: corners(top), lower: corners(foot) },
    edge('top', top),
    edge('foot', foot)
  ];
}

function shaft({ id, unspoken }: Pillar, place: Place, lit: boolean, breadth: Breadth): Mark[] {
  const key = `pillar:${id}`;
  const outline: Rect = {
    kind: 'rect',
    key,
    ink: unspoken ? 'measured' : 'quiet',
    ...box(place, breadth),
    open: true
  };
  if (unspoken) return [{ ...outline, dashed: true }];
  const hatch: Mark = { kind: 'rect', key: `${key}:lit`, ink: 'claimed', ...box(place, breadth), grow: 'up' };
  return lit ? [outline, hatch] : [outline];
}

const line = (
  role: Text['role'],
  key: string,
  ink: Ink,
  lines: string[],
  { x, y }: { x: number; y: number },
  breadth: Breadth
): Text => ({
  kind: 'text',
  key,
  ink,
  role,
  lines,
  anchor: 'start',
  x: round(emX(breadth, x)),
  y: round(emY(breadth, y))
});
