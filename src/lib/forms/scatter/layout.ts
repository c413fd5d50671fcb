import { group } from 'd3';
import {
  bottomAxis,
  inAxisUnits,
  leftAxis,
  round,
  scaleOf,
  TICK_ROOM,
  tickGutter,
  type Frame
} from '../kit/axis.ts';
import { beside, flags } from '../kit/place/about-dot.ts';
import { inTurn } from '../kit/place/in-turn.ts';
import { notesOn } from '../kit/place/notes.ts';
import { BOX, emX, emY, LINE, type Dot, type Breadth, type Ink, type Mark, type Text } from '../kit/scene.ts';
import { wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import type { ScatterSpec } from './shape.ts';

/** Radius of a dot in em. */
const RADIUS: Record<Breadth, number> = { wide: 0.5, narrow: 0.4 };

/** Each further dot on the same place is a ring this much wider, in em, so that the eye can count them. */
const RING = 0.28;

/**
 * Places on two measures. Keys: `dot:<territory>`; `dot:<territory>:label` for its name, where dots that coincide share
 * the label of the first; `x:<tick>`, `y:<tick>` with `:rule`; `x:title`, `y:title`; `note:<key>`.
 * Throws where a territory has no value on either axis.
 */
export const layout: Layout<ScatterSpec> = (spec, context, breadth) => {
  const { frame, titles } = furniture(spec, context, breadth);
  const x = scaleOf(spec.x, [frame.left, frame.right]);
  const y = scaleOf(spec.y, [frame.bottom, frame.top]);
  const places = spec.points.map(({ territory, ink, from }) => ({
    territory,
    ink,
    from,
    x: round(x(valueOf(spec.x, territory, context))),
    y: round(y(valueOf(spec.y, territory, context)))
  }));
  const clusters = [...group(places, (place) => `${place.x} ${place.y}`).values()];
  const dots = clusters.map((cluster) =>
    cluster.map(({ territory, ink, from, ...place }, i): Dot => ({
      kind: 'dot',
      key: `dot:${territory}`,
      ink,
      ...(from && { from }),
      ...place,
      r: RADIUS[breadth] + i * RING,
      ...(i > 0 && { open: true })
    }))
  );
  const marks: Mark[] = [
    ...bottomAxis(spec.x, frame, context, breadth),
    ...leftAxis(spec.y, frame, context, breadth),
    ...titles,
    ...dots.flat()
  ];
  marks.push(...notesOn({ x, y }, spec.notes, marks, context, breadth));
  const names = dots.map((cluster, i) => {
    const outer = cluster.at(-1)!;
    const key = `dot:${clusters[i]![0]!.territory}:label`;
    const name = clusters[i]!.map(({ territory }) => context.name(territory)).join(', ');
    const words = { key, lines: wrap(name, BOX[breadth].width / 3), ink: inkOf(cluster) };
    return [...beside(outer, words), ...flags(outer, words, breadth, ['up', 'down'])];
  });
  return [...marks, ...inTurn(names, marks, breadth, { crowded: true })];
};

/** A shared name speaks in the ink of its dots where they agree. */
const inkOf = (cluster: Dot[]): Ink =>
  cluster.every(({ ink }) => ink === cluster[0]!.ink) ? cluster[0]!.ink : 'measured';

function valueOf(axis: ScatterSpec['x'], territory: string, context: Context): number {
  const row = context.rows(axis.ref).find((row) => row.territory === territory && row.value !== null);
  if (!row) throw new Error(`${axis.ref}: no value for ${territory}`);
  return inAxisUnits(axis, row.value!);
}

/** The plot's frame and the titles of its axes: y's above its foot-to-top numbers, x's below its own. */
function furniture(spec: ScatterSpec, context: Context, breadth: Breadth): { frame: Frame; titles: Text[] } {
  const room = BOX[breadth].width - 0.5;
  const above = wrap(context.word(spec.y.label), room, 'note');
  const below = wrap(context.word(spec.x.label), room, 'note');
  const frame: Frame = {
    left: emX(breadth, tickGutter(spec.y, context, breadth)),
    right: 100 - emX(breadth, 0.8),
    top: emY(breadth, above.length * LINE + 0.6),
    bottom: 100 - emY(breadth, TICK_ROOM + below.length * LINE)
  };
  const title = { kind: 'text', ink: 'quiet', role: 'note' } as const;
  const titles: Text[] = [
    { ...title, key: 'y:title', x: 0, y: 0, dy: 0.8, anchor: 'start', lines: above },
    {
      ...title,
      key: 'x:title',
      x: round(frame.right),
      y: round(frame.bottom),
      dy: 2.5,
      anchor: 'end',
      lines: below
    }
  ];
  return { frame, titles };
}
