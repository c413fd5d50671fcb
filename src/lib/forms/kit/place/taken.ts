import { extent, textBox, type Box } from '../overlap.ts';
import type { Breadth, Mark, Point, Rule } from '../scene.ts';
import { inEm, type Segment, type Spot } from './segment.ts';

/** What a text must keep off, in em of the smallest box. Grid rules and soft grey areas may lie behind a text. */
export interface Taken {
  texts: Box[];
  dots: (Spot & { r: number })[];
  /** Areas, a piece between two points each. */
  areas: Box[];
  /** Bars and bands: a text may stand on them where it must. */
  rects: Box[];
  /** Leaders and axes, and the pieces of lines. */
  rules: Segment[];
  lines: Segment[];
}

const stroke = (from: Spot, to: Spot, breadth: Breadth): Segment => ({
  from: inEm(from, breadth),
  to: inEm(to, breadth)
});

export const segmentOf = ({ x1, y1, x2, y2 }: Rule, breadth: Breadth): Segment =>
  stroke({ x: x1, y: y1 }, { x: x2, y: y2 }, breadth);

const pieces = (points: Point[], breadth: Breadth): Segment[] =>
  points.slice(1).map((to, i) => stroke(points[i]!, to, breadth));

/** Collects the places that marks take. */
export function takenBy(marks: Mark[], breadth: Breadth): Taken {
  const taken: Taken = { texts: [], dots: [], areas: [], rects: [], rules: [], lines: [] };
  for (const mark of marks) {
    if (mark.kind === 'text') taken.texts.push(textBox(mark, breadth));
    if (mark.kind === 'dot') taken.dots.push({ ...inEm(mark, breadth), r: mark.r });
    if (mark.kind === 'rect') taken.rects.push(extent(mark, breadth));
    if (mark.kind === 'line') taken.lines.push(...pieces(mark.points, breadth));
    if (mark.kind === 'rule' && mark.role !== 'grid') taken.rules.push(segmentOf(mark, breadth));
    if (mark.kind === 'area' && mark.ink !== 'quiet')
      mark.upper.slice(1).forEach((_, i) => {
        const piece = { upper: mark.upper.slice(i, i + 2), lower: mark.lower.slice(i, i + 2) };
        taken.areas.push(extent({ ...mark, ...piece }, breadth));
      });
  }
  return taken;
}
