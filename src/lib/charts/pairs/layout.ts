import { scaleLinear, sum } from 'd3';
import { amountOf, type Amount } from '../kit/amount.ts';
import { round } from '../kit/axis.ts';
import { block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, LINE, type Form, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../layout.ts';
import type { PairsSpec } from '../spec.ts';

type Group = PairsSpec['groups'][number];
type Item = Group['items'][number] & { amount: Amount; name: string };

/** Distances in em. */
const GAP = { value: 0.5, label: 0.5, title: 0.9, column: 3 };
/** Wide: thinnest and thickest bar, between a name and its bar, between a bar and the next name. */
const WIDE = { bar: [0.5, 5], name: 0.35, item: 3.5, indent: 0.6 } as const;
/** Narrow: the widths tried for names, a row's least height, least and most space between rows, thickest bar. */
const NARROW = { names: [7.5, 9.5, 11.5, 13], row: 0.96, least: 0.05, between: 0.9, bar: 1.5 };

/** Half of what a line of text needs more below the middle of its capitals than above it, in em. */
const TAIL = 0.1;

/** A bar's place in em. */
interface Bar {
  left: number;
  top: number;
  height: number;
  /** Longest that it may become, at the end of the domain. */
  length: number;
}

/**
 * Groups of lying bars, each group on its own scale from zero, every bar with its value at its end. Wide: groups side
 * by side, names above their bars. Narrow: groups one below the other, names to the left of their bars. A row of which
 * only low and high are known is open to its high end and filled to its low one; a range around a value is a rule.
 *
 * Keys: `bar:<group>:<item>`, `…:low`, `…:range`, `…:label`, `…:value`; `group:<group>:label`, `group:<group>:axis`.
 * Throws a RangeError where a group's domain does not begin at zero or ends below one of its values.
 */
export const layout: Layout<PairsSpec> = (spec, context, form) => {
  const groups = spec.groups.map((group) => ({
    group,
    items: itemsOf(group, context),
    title: context.word(group.label)
  }));
  return form === 'wide' ? sideBySide(groups) : oneBelowTheOther(groups);
};

interface ReadGroup {
  group: Group;
  items: Item[];
  title: string;
}

function itemsOf(group: Group, context: Context): Item[] {
  const [zero, end] = group.domain;
  if (zero !== 0) throw new RangeError(`pairs: the domain of ${group.key} must begin at zero`);
  return group.items.map((item) => {
    const amount = amountOf(item.ref, context, group.format);
    if (Math.max(amount.drawn, amount.range?.[1] ?? 0) > end)
      throw new RangeError(`pairs: ${group.key} ${item.key} lies beyond the end of its domain`);
    return { ...item, amount, name: context.word(item.label) };
  });
}

const middleOf = (bar: Bar): number => bar.top + bar.height / 2;

const tallest = (blocks: string[][], role: 'label' | 'note'): number =>
  Math.max(0, ...blocks.map((lines) => blockHeight(lines, role)));

/** Room right of a bar for its value, in em. */
const valueRoom = (items: Item[]): number =>
  blockWidth(
    items.map(({ amount }) => amount.text),
    'value'
  ) + GAP.value;

function sideBySide(groups: ReadGroup[]): Mark[] {
  const columns = groups.length === 4 ? 2 : Math.min(3, groups.length);
  const lines = Math.ceil(groups.length / columns);
  const width = (BOX.wide.width - (columns - 1) * GAP.column) / columns;
  const height = (BOX.wide.height - (lines - 1) * GAP.title) / lines;
  const room = width - WIDE.indent;
  const titles = groups.map(({ title }) => wrap(title, width, 'label'));
  const names = groups.map(({ items }) => items.map(({ name }) => wrap(name, room, 'note')));
  // One measure for all groups, so that bars stand level and equally thick from group to group.
  const titleHeight = tallest(titles, 'label') + GAP.title;
  const nameHeight = tallest(names.flat(), 'note') + WIDE.name;
  const most = Math.max(...groups.map(({ items }) => items.length));
  const spare = (height - titleHeight) / most - nameHeight;
  const bar = Math.max(WIDE.bar[0], Math.min(WIDE.bar[1], spare * 0.6));
  const step = nameHeight + bar + Math.min(WIDE.item, Math.max(0, spare - bar));

  return groups.flatMap(({ group, items }, i) => {
    const left = (i % columns) * (width + GAP.column);
    const top = Math.floor(i / columns) * (height + GAP.title);
    const first = top + titleHeight;
    const bars = items.map((_, n): Bar => ({
      left,
      top: first + n * step + nameHeight,
      height: bar,
      length: width - valueRoom(items)
    }));
    return [
      title(group, titles[i]!, left, top, 'wide'),
      axis(group, left, first, bars.at(-1)!, 'wide'),
      ...items.flatMap((item, n) => [
        ...barMarks(group, item, bars[n]!, 'wide'),
        block(
          {
            key: `bar:${group.key}:${item.key}:label`,
            ink: item.ink,
            role: 'note',
            lines: names[i]![n]!,
            left: left + WIDE.indent,
            top: bars[n]!.top - WIDE.name - blockHeight(names[i]![n]!, 'note')
          },
          'wide'
        )
      ])
    ];
  });
}

function oneBelowTheOther(groups: ReadGroup[]): Mark[] {
  const { width, height } = BOX.narrow;
  const titles = groups.map(({ title }) => wrap(title, width, 'label'));
  const titleHeights = titles.map((lines) => blockHeight(lines, 'label'));
  // Between rows and below titles; a group stands twice as far from the next.
  const spaces = sum(groups, ({ items }) => items.length) + 2 * (groups.length - 1);
  const attempts = NARROW.names.map((room) => {
    const names = groups.map(({ items }) => items.map(({ name }) => wrap(name, room, 'note')));
    const rows = names.map((some) => some.map((lines) => Math.max(NARROW.row, blockHeight(lines, 'note'))));
    return { names, rows, between: (height - sum([...titleHeights, ...rows.flat()])) / spaces };
  });
  const chosen = attempts.find(({ between }) => between >= NARROW.least) ?? attempts.at(-1)!;
  const { names, rows } = chosen;
  const between = Math.max(NARROW.least, Math.min(NARROW.between, chosen.between));
  const left = blockWidth(names.flat(2), 'note') + GAP.label;

  let top = 0;
  return groups.flatMap(({ group, items }, i) => {
    const head = title(group, titles[i]!, 0, top, 'narrow');
    top += titleHeights[i]! + between;
    const first = top;
    const bars = rows[i]!.map((row): Bar => {
      // Level with the capitals of its words, whose tails hang lower than its foot.
      const thick = Math.min(NARROW.bar, row - 2 * TAIL);
      const bar = {
        left,
        top: top + (row - thick) / 2 - TAIL,
        height: thick,
        length: width - left - valueRoom(items)
      };
      top += row + between;
      return bar;
    });
    top += between;
    return [
      head,
      axis(group, left, first, bars.at(-1)!, 'narrow'),
      ...items.flatMap((item, n) => [
        ...barMarks(group, item, bars[n]!, 'narrow'),
        block(
          {
            key: `bar:${group.key}:${item.key}:label`,
            ink: item.ink,
            role: 'note',
            lines: names[i]![n]!,
            left: left - GAP.label,
            top: middleOf(bars[n]!) - firstMiddle('note') - ((names[i]![n]!.length - 1) * LINE) / 2,
            anchor: 'end'
          },
          'narrow'
        )
      ])
    ];
  });
}

const title = ({ key }: Group, lines: string[], left: number, top: number, form: Form): Mark =>
  block({ key: `group:${key}:label`, ink: 'measured', role: 'label', lines, left, top }, form);

/** The zero from which all bars of a group set out. */
const axis = ({ key }: Group, left: number, top: number, last: Bar, form: Form): Mark => ({
  kind: 'rule',
  key: `group:${key}:axis`,
  ink: 'quiet',
  role: 'axis',
  x1: round(emX(form, left)),
  y1: round(emY(form, top)),
  x2: round(emX(form, left)),
  y2: round(emY(form, last.top + last.height))
});

function barMarks(group: Group, item: Item, bar: Bar, form: Form): Mark[] {
  const { ink, amount, from } = item;
  const key = `bar:${group.key}:${item.key}`;
  const length = scaleLinear(group.domain, [0, bar.length]);
  const rect = (name: string, value: number): Extract<Mark, { kind: 'rect' }> => ({
    kind: 'rect',
    key: name,
    ink,
    x: round(emX(form, bar.left)),
    y: round(emY(form, bar.top)),
    width: round(emX(form, length(value))),
    height: round(emY(form, bar.height)),
    grow: 'right'
  });
  const middle = middleOf(bar);
  const marks: Mark[] = [
    { ...rect(key, amount.drawn), ...(amount.low !== undefined && { open: true }), ...(from && { from }) }
  ];
  if (amount.low !== undefined) marks.push(rect(`${key}:low`, amount.low));
  if (amount.range) {
    const [x1, x2] = amount.range.map((end) => round(emX(form, bar.left + length(end)))) as [number, number];
    const y = round(emY(form, middle));
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
        left: bar.left + end + GAP.value,
        top: middle - firstMiddle('value')
      },
      form
    )
  );
  return marks;
}
