import { bottomAxis, inAxisUnits, round, scaleOf, TICK_ROOM, type Frame } from '../kit/axis.ts';
import { inTurn } from '../kit/place/in-turn.ts';
import { notesOn } from '../kit/place/notes.ts';
import { BOX, emX, emY, type Dot, type Mark } from '../kit/scene.ts';
import type { Layout } from '../form.ts';
import type { StripSpec } from './shape.ts';
import { namePlaces } from './names.ts';
import { pile } from './pile.ts';

/** Radii to try, in em, largest first. */
const RADII = [0.42, 0.38, 0.34, 0.3, 0.27, 0.24, 0.21, 0.18, 0.15];

/** Share of the plot's height that the pile may fill: it is high where names are few. */
const FILL = 0.92;

/** Least room between two dots, in em. */
const GAP = 0.04;

/**
 * All places of one period on one axis, piled up where they are many. How high a dot lies says nothing but how many lie
 * below it. Dots are in the order of their values, so that they can be drawn, and read aloud, from low to high.
 *
 * Keys: `dot:<territory>`, for named ones also `dot:<territory>:label` and perhaps `dot:<territory>:label:leader`;
 * `x:<tick>` with `:rule`; `note:<key>`, whose y is percent of the plot's height above the axis.
 * Throws where a named territory has no value.
 */
export const layout: Layout<StripSpec> = (spec, context, breadth) => {
  const frame: Frame = {
    left: emX(breadth, 0.8),
    right: 100 - emX(breadth, 1.6),
    top: emY(breadth, 0.3),
    bottom: 100 - emY(breadth, TICK_ROOM)
  };
  const x = scaleOf(spec.x, [frame.left, frame.right]);
  const height = frame.bottom - frame.top;
  const named = new Map(spec.named.map((item) => [item.territory, item]));
  const sites = context
    .rows(spec.ref)
    .flatMap(({ territory, value }) =>
      value === null ? [] : [{ territory, x: x(inAxisUnits(spec.x, value)), name: named.get(territory) }]
    )
    .sort((a, b) => a.x - b.x);
  const known = new Set(sites.map(({ territory }) => territory));
  for (const territory of named.keys())
    if (!known.has(territory)) throw new Error(`${spec.ref}: no value for ${territory}`);

  const grains = sites.map((site) => ({
    key: site.territory,
    x: (site.x / 100) * BOX[breadth].width,
    ...(site.name && { top: true })
  }));
  const { r, heights } = fit(grains, ((height * FILL) / 100) * BOX[breadth].height);
  const dots = sites.map(({ territory, x, name }): Dot => ({
    kind: 'dot',
    key: `dot:${territory}`,
    ink: name ? (name.ink ?? spec.ink) : 'quiet',
    ...(name?.from && { from: name.from }),
    x: round(x),
    y: round(frame.bottom - emY(breadth, heights.get(territory)!)),
    r
  }));
  const marks: Mark[] = [...bottomAxis(spec.x, frame, context, breadth), ...dots];
  const y = (percent: number) => frame.bottom - (percent / 100) * height;
  marks.push(...notesOn({ x, y }, spec.notes, marks, context, breadth));
  // From the right, so that flags, which point right, rise like stairs and their masts do not cross.
  const names = dots.toReversed().flatMap((dot) => {
    const name = named.get(dot.key.slice('dot:'.length));
    return name ? [namePlaces(dot, `${dot.key}:label`, context.name(name.territory), breadth)] : [];
  });
  return [...marks, ...inTurn(names, marks, breadth, { crowded: true })];
};

/** The largest dots whose pile stays below `height` (em); the smallest where none does. */
function fit(
  grains: Parameters<typeof pile>[0],
  height: number
): { r: number; heights: Map<string, number> } {
  for (const r of RADII) {
    const heights = pile(grains, r, GAP);
    if (r === RADII.at(-1) || Math.max(0, ...heights.values()) + r <= height) return { r, heights };
  }
  throw new Error('no radius to try');
}
