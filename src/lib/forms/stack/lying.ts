import { apart, blockHeight } from '../kit/block.ts';
import { BOX, type Mark } from '../kit/scene.ts';
import { labelsOf, leader, line, partRect, texts, totalText } from './part-marks.ts';
import type { Part } from './parts.ts';

/** Distances in em: from total to bar, the bar itself, to the names, between names, and the widths tried for those. */
const SIZE = { total: 2, bar: 12, leader: 2.6, gap: 1.1, wraps: [12, 9, 7, 5] };

/** The lying bar, or null where its names do not fit side by side. */
export function lying(parts: Part[], total: string): Mark[] | null {
  const { width, height } = BOX.wide;
  const labels = SIZE.wraps
    .map((room) => labelsOf(parts, room))
    .find((some) => some.reduce((sum, label) => sum + label.width + SIZE.gap, 0) <= width + SIZE.gap);
  if (!labels) return null;
  const tallest = Math.max(...labels.map(({ lines }) => blockHeight([...lines, ''], 'label')));
  const bar = Math.min(SIZE.bar, height - SIZE.total - SIZE.leader - tallest);
  const top = SIZE.total + (height - SIZE.total - bar - SIZE.leader - tallest) / 2;
  const below = top + bar + SIZE.leader;
  const lefts = apart(
    labels.map((label) => label.part.start),
    labels.map((label) => label.width),
    SIZE.gap,
    [0, width]
  );
  return [
    ...parts.map((part) =>
      partRect(part, { x: part.start, y: top, width: part.end - part.start, height: bar }, 'wide')
    ),
    {
      kind: 'rule',
      key: 'total:range',
      ink: 'quiet',
      role: 'range',
      ...line(0, top - 0.5, width, top - 0.5, 'wide')
    },
    totalText(total, top - SIZE.total, 'wide'),
    ...labels.flatMap((label, i): Mark[] => {
      const left = lefts[i]!;
      const { start, end } = label.part;
      const foot = Math.min(end - start, 1) / 2 + start;
      return [
        leader(
          label.part,
          line(foot, top + bar + 0.15, left + Math.min(0.5, label.width / 2), below - 0.25, 'wide')
        ),
        ...texts(label, left, below, 'wide')
      ];
    })
  ];
}
