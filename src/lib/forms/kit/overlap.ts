import { BOX, LINE, type Breadth, type Mark, type Text } from './scene.ts';
import { ASCENT, blockWidth, DESCENT, SIZE } from './type.ts';

/** A rectangle in em of the chart's type, in the smallest box of a breadth; y runs downwards. */
export interface Box {
  key: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIDE: Record<Text['anchor'], number> = { start: 0, middle: 0.5, end: 1 };

/** Touching by less than this, in em, is no overlap: rounding, and the blank that surrounds every letter. */
const TOLERANCE = 0.02;

/** The place that a text takes, in em of the smallest box. */
export function textBox(text: Text, breadth: Breadth): Box {
  const width = blockWidth(text.lines, text.role);
  const size = SIZE[text.role];
  const left = (text.x / 100) * BOX[breadth].width + (text.dx ?? 0) - SIDE[text.anchor] * width;
  const baseline = (text.y / 100) * BOX[breadth].height + (text.dy ?? 0);
  return {
    key: text.key,
    left,
    right: left + width,
    top: baseline - ASCENT * size,
    bottom: baseline + (text.lines.length - 1) * LINE + DESCENT * size
  };
}

/** The places of all texts of a scene. */
export const textBoxes = (marks: Mark[], breadth: Breadth): Box[] =>
  marks.filter((mark) => mark.kind === 'text').map((text) => textBox(text, breadth));

/** Whether two boxes share a place; `clear` em must lie between them. */
export const meet = (a: Box, b: Box, clear = -TOLERANCE): boolean =>
  a.left < b.right + clear &&
  b.left < a.right + clear &&
  a.top < b.bottom + clear &&
  b.top < a.bottom + clear;

/** Pairs of texts that overlap in the smallest box of a breadth, by key. */
export function overlaps(marks: Mark[], breadth: Breadth): [string, string][] {
  const boxes = textBoxes(marks, breadth);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b): [string, string][] => (meet(a, b) ? [[a.key, b.key]] : []))
  );
}

/** The place that a mark takes, in em of the smallest box; strokes count as their middle line. */
export function extent(mark: Mark, breadth: Breadth): Box {
  const { width, height } = BOX[breadth];
  const span = (xs: number[], ys: number[], r = 0): Box => ({
    key: mark.key,
    left: (Math.min(...xs) / 100) * width - r,
    right: (Math.max(...xs) / 100) * width + r,
    top: (Math.min(...ys) / 100) * height - r,
    bottom: (Math.max(...ys) / 100) * height + r
  });
  switch (mark.kind) {
    case 'text':
      return textBox(mark, breadth);
    case 'dot':
      return span([mark.x], [mark.y], mark.r);
    case 'rect':
      return span([mark.x, mark.x + mark.width], [mark.y, mark.y + mark.height]);
    case 'rule':
      return span([mark.x1, mark.x2], [mark.y1, mark.y2]);
    default: {
      const points = mark.kind === 'line' ? mark.points : [...mark.upper, ...mark.lower];
      return span(
        points.map(({ x }) => x),
        points.map(({ y }) => y)
      );
    }
  }
}

/** Keys of marks that are not wholly inside the smallest box of a breadth. */
export function outside(marks: Mark[], breadth: Breadth): string[] {
  const { width, height } = BOX[breadth];
  return marks.flatMap((mark) => {
    const { left, right, top, bottom } = extent(mark, breadth);
    const inside =
      left >= -TOLERANCE && top >= -TOLERANCE && right <= width + TOLERANCE && bottom <= height + TOLERANCE;
    return inside ? [] : [mark.key];
  });
}
