import type { Amount } from '../kit/amount.ts';
import type { AreasSpec } from './shape.ts';

type Item = AreasSpec['boxes'][number];

/** A box with what stands inside it. */
export interface AreaBox {
  item: Item;
  amount: Amount;
  name: string;
  /** Side of the square, in roots of the amount. */
  root: number;
  /** Smallest first. */
  inner: AreaBox[];
}

/** Space between two boxes inside one, as a length in the unit of its side. */
export const within = (side: number): number => side * 0.04;

/**
 * The boxes that stand free, in the order given, each with those inside it.
 * Throws a RangeError where an outer box is missing, is inside itself or is too small for what is in it.
 */
export function boxTree(spec: AreasSpec, read: (item: Item) => Pick<AreaBox, 'amount' | 'name'>): AreaBox[] {
  const boxes = new Map<string, AreaBox>();
  for (const item of spec.boxes) {
    const known = read(item);
    boxes.set(item.key, { item, ...known, root: Math.sqrt(known.amount.drawn), inner: [] });
  }
  for (const box of boxes.values()) {
    if (box.item.inside === undefined) continue;
    const outer = boxes.get(box.item.inside);
    if (!outer)
      throw new RangeError(`areas: ${box.item.key} is inside ${box.item.inside}, which is not there`);
    outer.inner.push(box);
  }
  for (const { item, root, inner } of boxes.values()) {
    inner.sort((a, b) => a.root - b.root);
    const needed = inner.reduce((sum, box) => sum + box.root, Math.max(0, inner.length - 1) * within(root));
    if (needed > root) throw new RangeError(`areas: what is inside ${item.key} does not fit in it`);
  }
  const free = [...boxes.values()].filter(({ item }) => item.inside === undefined);
  if (free.length === 0 || free.every(({ root }) => root === 0))
    throw new RangeError('areas: nothing to draw: every box is empty or inside another');
  return free;
}
