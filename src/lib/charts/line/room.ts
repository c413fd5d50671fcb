import { BOX, type Form, type Mark, type Text } from '../kit/scene.ts';
import { meet, textBox, type Box } from '../kit/overlap.ts';

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
  const x = (percent: number): number => (percent / 100) * BOX[form].width;
  const y = (percent: number): number => (percent / 100) * BOX[form].height;
  for (const mark of marks) {
    const { key } = mark;
    if (mark.kind === 'text') taken.solid.push(textBox(mark, form));
    else if (mark.kind === 'dot') {
      const { r } = mark;
      taken.solid.push({
        key,
        left: x(mark.x) - r,
        right: x(mark.x) + r,
        top: y(mark.y) - r,
        bottom: y(mark.y) + r
      });
    } else if (mark.kind === 'rect')
      taken.faint.push({
        key,
        left: x(mark.x),
        right: x(mark.x + mark.width),
        top: y(mark.y),
        bottom: y(mark.y + mark.height)
      });
    else if (mark.kind === 'line')
      mark.points.slice(1).forEach((to, i) => {
        const from = mark.points[i]!;
        taken.strokes.push({ x1: x(from.x), y1: y(from.y), x2: x(to.x), y2: y(to.y) });
      });
    else if (mark.kind === 'rule') {
      if (mark.role !== 'grid')
        taken.strokes.push({ x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) });
    } else if (mark.ink !== 'quiet')
      mark.upper.slice(1).forEach((to, i) => {
        const from = mark.upper[i]!;
        const foot = Math.max(mark.lower[i]!.y, mark.lower[i + 1]!.y);
        taken.solid.push({
          key,
          left: x(from.x),
          right: x(to.x),
          top: y(Math.min(from.y, to.y)),
          bottom: y(foot)
        });
      });
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
