import { amountOf } from '../kit/amount.ts';
import { round } from '../kit/axis.ts';
import { apart, block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, LINE, type Breadth, type Mark, type Rect } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Layout } from '../form.ts';
import type { AreasSpec } from './shape.ts';
import { boxTree, within, type AreaBox } from './boxes.ts';

/** Distances in em of the smallest box. */
const GAP = { box: 1.6, label: 0.5, leader: 1.1, text: 0.45 };
/** Widest that a label may run, and the most lines it may take. */
const LABEL = { wide: 12, narrow: 13, lines: 4 };

/** A box in its place, in em from the top left of the chart. */
interface PlacedBox {
  box: AreaBox;
  left: number;
  top: number;
  side: number;
}

interface PlacedLabel {
  placed: PlacedBox;
  lines: string[];
  left: number;
  top: number;
  /** Tied to the top edge of its box by a short rule. */
  leader: boolean;
}

interface Drawing {
  boxes: PlacedBox[];
  labels: PlacedLabel[];
  width: number;
  height: number;
}

/**
 * Boxes true to scale. In the smallest chart box they are squares; in a box of another shape all of them are stretched
 * alike, so that every area stays in proportion to its amount (an area scales by width times height, whatever the two
 * are). Only lengths may not be compared then, and none are labelled.
 *
 * Wide: side by side on one foot, each name above its box. Narrow: one below the other, names to the right. A box
 * `inside` another stands in its lower right corner, named in a column to the right. A row of which only low and high
 * are known is an open box at the high value with the low one filled in its corner.
 *
 * Keys: `box:<key>`, `box:<key>:low`, `box:<key>:label`, `box:<key>:value`, `box:<key>:leader`.
 * Throws a RangeError where a box does not fit inside the one it names.
 */
export const layout: Layout<AreasSpec> = (spec, context, breadth) => {
  const roots = boxTree(spec, (item) => ({
    amount: amountOf(item.ref, context, item.format),
    name: context.word(item.label)
  }));
  const { boxes, labels, height } = largest(roots, breadth);
  const drop = (BOX[breadth].height - height) / 2;
  return [
    ...boxes.flatMap((placed) => boxMarks(placed, drop, breadth)),
    ...labels.flatMap((label) => labelMarks(label, drop, breadth))
  ];
};

/** The drawing at the largest scale at which boxes and labels fit the smallest chart box. */
function largest(roots: AreaBox[], breadth: Breadth): Drawing {
  const draw = breadth === 'wide' ? sideBySide : oneBelowTheOther;
  const { width, height } = BOX[breadth];
  let scale = width / Math.max(...roots.map(({ root }) => root));
  for (let tries = 0; tries < 200; tries += 1) {
    const drawing = draw(roots, scale);
    if (drawing && drawing.width <= width && drawing.height <= height) return drawing;
    scale *= 0.97;
  }
  throw new RangeError(
    `areas: no scale at which ${roots.length} boxes and their labels fit the ${breadth} form`
  );
}

/** Null where a label would need too many lines. */
function sideBySide(roots: AreaBox[], scale: number): Drawing | null {
  const names = roots.map(({ name }) => wrap(name, LABEL.wide));
  const foot = Math.max(...roots.map(({ root }, i) => root * scale + labelHeight(names[i]!) + GAP.label));
  const drawing: Drawing = { boxes: [], labels: [], width: 0, height: foot };
  let left = 0;
  for (const [i, box] of roots.entries()) {
    const side = box.root * scale;
    const boxes = nested({ box, left, top: foot - side, side }, scale);
    const inner = columnOf(boxes.slice(1), left + side + GAP.leader, LABEL.wide, foot);
    if (!inner || names[i]!.length > LABEL.lines) return null;
    const own = { placed: boxes[0]!, lines: names[i]!, left, leader: false };
    drawing.boxes.push(...boxes);
    drawing.labels.push({ ...own, top: foot - side - GAP.label - labelHeight(own.lines) }, ...inner);
    const right = Math.max(left + side, ...[own, ...inner].map((label) => label.left + labelWidth(label)));
    drawing.width = right;
    left = right + GAP.box;
  }
  return drawing;
}

function oneBelowTheOther(roots: AreaBox[], scale: number): Drawing | null {
  const drawing: Drawing = { boxes: [], labels: [], width: 0, height: 0 };
  let top = 0;
  for (const box of roots) {
    const side = box.root * scale;
    const boxes = nested({ box, left: 0, top, side }, scale);
    const room = Math.min(LABEL.narrow, BOX.narrow.width - side - GAP.leader);
    const labels = columnOf(boxes, side + GAP.leader, room, Infinity, top);
    if (!labels) return null;
    drawing.boxes.push(...boxes);
    drawing.labels.push(...labels.map((label) => ({ ...label, leader: boxes.length > 1 })));
    drawing.width = Math.max(drawing.width, ...labels.map((label) => label.left + labelWidth(label)));
    const feet = labels.map((label) => label.top + labelHeight(label.lines));
    drawing.height = Math.max(top + side, ...feet);
    top = drawing.height + GAP.box / 2;
  }
  return drawing;
}

/** A box and all inside it, outermost first. Neighbours share their outer's foot, the smallest in its right corner. */
function nested(outer: PlacedBox, scale: number): PlacedBox[] {
  let right = outer.left + outer.side;
  return [
    outer,
    ...outer.box.inner.flatMap((box) => {
      const side = box.root * scale;
      const placed = { box, side, left: right - side, top: outer.top + outer.side - side };
      right = placed.left - within(outer.side);
      return nested(placed, scale);
    })
  ];
}

/** Labels in a column, each level with the top edge of its box or as near to it as the others let it. */
function columnOf(
  boxes: PlacedBox[],
  left: number,
  room: number,
  bottom: number,
  top = 0
): PlacedLabel[] | null {
  const labels = boxes
    .map((placed) => ({ placed, left, leader: true, lines: wrap(placed.box.name, room) }))
    .sort((a, b) => a.placed.top - b.placed.top);
  if (labels.some((label) => label.lines.length > LABEL.lines || labelWidth(label) > room)) return null;
  const heights = labels.map(({ lines }) => labelHeight(lines));
  const needed = heights.reduce((sum, height) => sum + height + GAP.text, -GAP.text);
  if (labels.length > 0 && needed > bottom - top) return null;
  const tops = apart(
    labels.map(({ placed }) => placed.top - firstMiddle('label')),
    heights,
    GAP.text,
    [top, bottom]
  );
  return labels.map((label, i) => ({ ...label, top: tops[i]! }));
}

/** Name and, on a line of its own, amount. */
const labelHeight = (lines: string[]): number => blockHeight([...lines, ''], 'label');
const labelWidth = ({ lines, placed }: Pick<PlacedLabel, 'lines' | 'placed'>): number =>
  Math.max(blockWidth(lines, 'label'), blockWidth([placed.box.amount.text], 'value'));

function boxMarks({ box, left, top, side }: PlacedBox, drop: number, breadth: Breadth): Mark[] {
  const { key, ink, from } = box.item;
  const { drawn, low } = box.amount;
  const rect = (name: string, size: number): Rect => ({
    kind: 'rect',
    key: name,
    ink,
    x: round(emX(breadth, left + side - size)),
    y: round(emY(breadth, drop + top + side - size)),
    width: round(emX(breadth, size)),
    height: round(emY(breadth, size)),
    grow: 'up'
  });
  const outer: Rect = { ...rect(`box:${key}`, side), ...(from && { from }) };
  if (low === undefined) return [outer];
  return [{ ...outer, open: true }, rect(`box:${key}:low`, side * Math.sqrt(low / drawn || 0))];
}

function labelMarks(
  { placed, lines, left, top, leader }: PlacedLabel,
  drop: number,
  breadth: Breadth
): Mark[] {
  const { item, amount } = placed.box;
  const key = `box:${item.key}`;
  const text = { ink: item.ink, left } as const;
  const y = drop + top;
  const marks: Mark[] = [
    block({ ...text, key: `${key}:label`, role: 'label', lines, top: y }, breadth),
    block(
      { ...text, key: `${key}:value`, role: 'value', lines: [amount.text], top: y + lines.length * LINE },
      breadth
    )
  ];
  if (!leader) return marks;
  return [
    {
      kind: 'rule',
      key: `${key}:leader`,
      ink: item.ink,
      role: 'leader',
      x1: round(emX(breadth, placed.left + placed.side)),
      y1: round(emY(breadth, drop + placed.top)),
      x2: round(emX(breadth, left - 0.3)),
      y2: round(emY(breadth, y + firstMiddle('label')))
    },
    ...marks
  ];
}
