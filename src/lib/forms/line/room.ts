import { pairs } from 'd3';
import { BOX, type Form, type Mark, type Text } from '../kit/scene.ts';
import { extent, meet, textBox, type Box } from '../kit/overlap.ts';

/** A straight piece of a line, in em of the smallest box. */
interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What a text must keep off: other texts, dots and filled areas (`solid`), lines and hatchings (`strokes`, `faint`). */
export interface Taken {
  solid: Box[];
  faint: Box[];
  strokes: Stroke[];
}

/** Collects the places that marks take. Grid rules and soft grey areas may lie behind a text. */
export function takenBy(marks: Mark[], form: Form): Taken {
  const taken: Taken = { solid: [], faint: [], strokes: [] };
  const stroke = (from: { x: number; y: number }, to: { x: number; y: number }): void => {
    const { width, height } = BOX[form];
    const [x1, x2] = [(from.x / 100) * width, (to.x / 100) * width];
    const [y1, y2] = [(from.y / 100) * height, (to.y / 100) * height];
    taken.strokes.push({ x1, y1, x2, y2 });
  };
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.kind === 'dot') taken.solid.push(extent(mark, form));
    if (mark.kind === 'rect') taken.faint.push(extent(mark, form));
    if (mark.kind === 'line') pairs(mark.points).forEach(([from, to]) => stroke(from, to));
    if (mark.kind === 'rule' && mark.role !== 'grid')
      stroke({ x: mark.x1, y: mark.y1 }, { x: mark.x2, y: mark.y2 });
    if (mark.kind === 'area' && mark.ink !== 'quiet')
      pairs(mark.upper).forEach((upper, i) =>
        taken.solid.push(extent({ ...mark, upper, lower: mark.lower.slice(i, i + 2) }, form))
      );
  }
  return taken;
}

/** Whether a straight piece passes through a box (Liang and Barsky's clipping). */
function strikes({ x1, y1, x2, y2 }: Stroke, box: Box, clear: number): boolean {
  let enter = 0;
  let leave = 1;
  const edges: [number, number][] = [
    [x1 - x2, x1 - (box.left - clear)],
    [x2 - x1, box.right + clear - x1],
    [y1 - y2, y1 - (box.top - clear)],
    [y2 - y1, box.bottom + clear - y1]
  ];
  for (const [towards, room] of edges) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  return enter < leave;
}

const within = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/** The box that surrounds several. */
const around = (boxes: Box[]): Box => ({
  key: '',
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom))
});

/**
 * The first of several places for a text (or for texts that belong together) where it keeps off everything. Where
 * there is none and `crossing` is allowed, the first where it lies across lines only.
 */
export function firstFree(
  candidates: Text[][],
  taken: Taken,
  bounds: Box,
  form: Form,
  { clear = 0.15, crossing = false }: { clear?: number; crossing?: boolean } = {}
): Text[] | undefined {
  const inside = candidates
    .map((texts) => ({ texts, box: around(texts.map((text) => textBox(text, form))) }))
    .filter(({ box }) => within(box, bounds) && !taken.solid.some((other) => meet(box, other, clear)));
  const free = inside.find(
    ({ box }) =>
      !taken.faint.some((other) => meet(box, other, 0)) &&
      !taken.strokes.some((stroke) => strikes(stroke, box, clear))
  );
  return (free ?? (crossing ? inside[0] : undefined))?.texts;
}
