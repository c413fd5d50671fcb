import { round } from '../axis.ts';
import { textBox } from '../overlap.ts';
import { BOX, emX, emY, type Breadth, type Rule, type Text } from '../scene.ts';

/** How far from its wanted place a text may be pushed, in em: nearest first, up and down before sideways. */
const NUDGES = [-8, -6, -4, -2.5, -1.2, 0, 1.2, 2.5, 4, 6, 8]
  .flatMap((x) =>
    [-6, -4.8, -3.6, -2.4, -1.8, -1.2, -0.6, 0, 0.6, 1.2, 1.8, 2.4, 3.6, 4.8, 6].map((y) => ({ x, y }))
  )
  .sort((a, b) => Math.hypot(1.5 * a.x, a.y) - Math.hypot(1.5 * b.x, b.y));

/** A text at and about its place, at most `reach` em off, in the order in which places are to be tried. */
export const nudged = (text: Text, breadth: Breadth, reach = Infinity): Text[] =>
  NUDGES.filter(({ x, y }) => Math.hypot(x, y) <= reach).map(({ x, y }) => ({
    ...text,
    x: round(text.x + emX(breadth, x)),
    y: round(text.y + emY(breadth, y))
  }));

/** From the nearest edge of a text to just short of a place in percent; none where the text stands at it. */
export function leaderTo(text: Text, target: { x: number; y: number }, breadth: Breadth): Rule | undefined {
  const box = textBox(text, breadth);
  const x = (target.x / 100) * BOX[breadth].width;
  const y = (target.y / 100) * BOX[breadth].height;
  const from = {
    x: Math.max(box.left + 0.3, Math.min(box.right - 0.3, x)),
    y: Math.max(box.top - 0.1, Math.min(box.bottom + 0.1, y))
  };
  if (from.y > box.top && from.y < box.bottom) from.x = x < box.left ? box.left - 0.2 : box.right + 0.2;
  const distance = Math.hypot(x - from.x, y - from.y);
  if (distance < 0.8) return undefined;
  const share = (distance - 0.4) / distance;
  return {
    kind: 'rule',
    key: `${text.key}:leader`,
    ink: text.ink,
    role: 'leader',
    x1: round(emX(breadth, from.x)),
    y1: round(emY(breadth, from.y)),
    x2: round(emX(breadth, from.x + (x - from.x) * share)),
    y2: round(emY(breadth, from.y + (y - from.y) * share))
  };
}
