import { scaleLinear } from 'd3';
import { round } from '../kit/axis.ts';
import { block, firstMiddle } from '../kit/block.ts';
import { emX, emY, type Breadth, type Mark, type Rect } from '../kit/scene.ts';
import { blockWidth } from '../kit/type.ts';
import type { Group, Item } from './group.ts';

/** From a bar's end to its value, in em. */
const GAP = 0.5;

/** A bar's place in em. */
export interface Bar {
  left: number;
  top: number;
  height: number;
  /** Longest that it may become, at the end of the domain. */
  length: number;
}

export const middleOf = (bar: Bar): number => bar.top + bar.height / 2;

/** Room right of a bar for its value, in em. */
export const valueRoom = (items: Item[]): number =>
  blockWidth(
    items.map(({ amount }) => amount.text),
    'value'
  ) + GAP;

/** The name of a group, by the top left of its block in em. */
export const title = ({ key }: Group, lines: string[], left: number, top: number, breadth: Breadth): Mark =>
  block({ key: `group:${key}:label`, ink: 'measured', role: 'label', lines, left, top }, breadth);

/** The zero from which all bars of a group set out. */
export const axis = ({ key }: Group, left: number, top: number, last: Bar, breadth: Breadth): Mark => ({
  kind: 'rule',
  key: `group:${key}:axis`,
  ink: 'quiet',
  role: 'axis',
  x1: round(emX(breadth, left)),
  y1: round(emY(breadth, top)),
  x2: round(emX(breadth, left)),
  y2: round(emY(breadth, last.top + last.height))
});

/** A bar with its range and its value. */
export function barMarks(group: Group, item: Item, bar: Bar, breadth: Breadth): Mark[] {
  const { ink, amount, from } = item;
  const key = `bar:${group.key}:${item.key}`;
  const length = scaleLinear(group.domain, [0, bar.length]);
  const rect = (name: string, value: number): Rect => ({
    kind: 'rect',
    key: name,
    ink,
    x: round(emX(breadth, bar.left)),
    y: round(emY(breadth, bar.top)),
    width: round(emX(breadth, length(value))),
    height: round(emY(breadth, bar.height)),
    grow: 'right'
  });
  const middle = middleOf(bar);
  const marks: Mark[] = [
    { ...rect(key, amount.drawn), ...(amount.low !== undefined && { open: true }), ...(from && { from }) }
  ];
  if (amount.low !== undefined) marks.push(rect(`${key}:low`, amount.low));
  if (amount.range) {
    const [x1, x2] = amount.range.map((end) => round(emX(breadth, bar.left + length(end)))) as [
      number,
      number
    ];
    const y = round(emY(breadth, middle));
    marks.push({ kind: 'rule', key: `${key}:range`, ink, role: 'range', x1, y1: y, x2, y2: y });
  }
  const end = length(Math.max(amount.drawn, amount.range?.[1] ?? 0));
  marks.push(
    block(
      {
        key: `${key}:value`,
        ink,
        role: 'value',
        lines: [amount.text],
        left: bar.left + end + GAP,
        top: middle - firstMiddle('value')
      },
      breadth
    )
  );
  return marks;
}
