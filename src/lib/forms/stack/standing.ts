import { apart, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, type Breadth, type Mark } from '../kit/scene.ts';
import { labelsOf, leader, line, partRect, texts, totalText } from './part-marks.ts';
import type { Part } from './parts.ts';

/** Distances in em: from total to bar, the bar itself, to the names, between names. */
const SIZE = { total: 1.6, bar: { wide: 14, narrow: 6.5 }, leader: 2, gap: 0.4 };

/** How long a standing bar is, in em. */
export const standingLength = (breadth: Breadth): number => BOX[breadth].height - SIZE.total;

/** The standing bar, first part on top. */
export function standing(parts: Part[], total: string, breadth: Breadth): Mark[] {
  const bar = SIZE.bar[breadth];
  const left = bar + SIZE.leader;
  const top = SIZE.total;
  const labels = labelsOf(parts, BOX[breadth].width - left);
  const heights = labels.map(({ lines }) => blockHeight([...lines, ''], 'label'));
  const tops = apart(
    labels.map(({ part }) => top + (part.start + part.end) / 2 - firstMiddle('label')),
    heights,
    SIZE.gap,
    [0, BOX[breadth].height]
  );
  return [
    ...parts.map((part) =>
      partRect(part, { x: 0, y: top + part.start, width: bar, height: part.end - part.start }, breadth)
    ),
    totalText(total, 0, breadth),
    ...labels.flatMap((label, i): Mark[] => {
      const labelTop = tops[i]!;
      const middle = top + (label.part.start + label.part.end) / 2;
      return [
        leader(label.part, line(bar + 0.2, middle, left - 0.3, labelTop + firstMiddle('label'), breadth)),
        ...texts(label, left, labelTop, breadth)
      ];
    })
  ];
}
