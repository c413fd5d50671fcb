import { amountOf, type Amount } from '../kit/amount.ts';
import type { Context } from '../form.ts';
import type { PairsSpec } from './shape.ts';

export type Group = PairsSpec['groups'][number];
export type Item = Group['items'][number] & { amount: Amount; name: string };

/** A group with its words and amounts. */
export interface ReadGroup {
  group: Group;
  items: Item[];
  title: string;
}

/** Throws a RangeError where the domain ends below a value or its range. */
export const readGroup = (group: Group, context: Context): ReadGroup => ({
  group,
  items: itemsOf(group, context),
  title: context.word(group.label)
});

function itemsOf(group: Group, context: Context): Item[] {
  const [, end] = group.domain;
  return group.items.map((item) => {
    const amount = amountOf(item.ref, context, group.format);
    if (Math.max(amount.drawn, amount.range?.[1] ?? 0) > end)
      throw new RangeError(`pairs: ${group.key} ${item.key} lies beyond the end of its domain`);
    return { ...item, amount, name: context.word(item.label) };
  });
}
