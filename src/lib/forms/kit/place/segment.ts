import type { Box } from '../overlap.ts';
import { BOX, type Breadth } from '../scene.ts';

/** A point in em of the smallest box of a breadth. */
export interface Spot {
  x: number;
  y: number;
}

/** A straight piece, in em of the smallest box. */
export interface Segment {
  from: Spot;
  to: Spot;
}

/** From percent of the box to em of the smallest one. */
export const inEm = ({ x, y }: Spot, breadth: Breadth): Spot => ({
  x: (x / 100) * BOX[breadth].width,
  y: (y / 100) * BOX[breadth].height
});

/** Whether a straight piece passes nearer to a box than `clear` em (Liang and Barsky's clipping). */
export function strikes({ from, to }: Segment, box: Box, clear: number): boolean {
  let enter = 0;
  let leave = 1;
  const edges: [number, number][] = [
    [from.x - to.x, from.x - (box.left - clear)],
    [to.x - from.x, box.right + clear - from.x],
    [from.y - to.y, from.y - (box.top - clear)],
    [to.y - from.y, box.bottom + clear - from.y]
  ];
  for (const [towards, room] of edges) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  return enter < leave;
}

/** Whether two straight pieces cross: the ends of each lie on either side of the other. */
export function intersect(a: Segment, b: Segment): boolean {
  const side = ({ from, to }: Segment, spot: Spot): number =>
    (to.x - from.x) * (spot.y - from.y) - (to.y - from.y) * (spot.x - from.x);
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const distanceToBox = ({ x, y }: Spot, box: Box): number =>
  Math.hypot(x - clamp(x, box.left, box.right), y - clamp(y, box.top, box.bottom));

export function distanceToSegment({ x, y }: Spot, { from, to }: Segment): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = clamp(((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1), 0, 1);
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
