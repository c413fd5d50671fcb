import { sum } from 'd3';
import { block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, LINE, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import { axis, barMarks, middleOf, title, valueRoom, type Bar } from './bar.ts';
import type { ReadGroup } from './group.ts';

/** The widths tried for names, and the space between a name and its bar, in em. */
const NAME = { widths: [7.5, 9.5, 11.5, 13], gap: 0.5 };
/** A row's least height, least and most space between rows, thickest bar, in em. */
const ROW = { height: 0.96, least: 0.05, most: 0.9, bar: 1.5 };
/** Half of what a line of text needs more below the middle of its capitals than above it, in em. */
const TAIL = 0.1;

/** Narrow: groups in one column, names to the left of their bars. */
export function oneBelowTheOther(groups: ReadGroup[]): Mark[] {
  const { width, height } = BOX.narrow;
  const titles = groups.map(({ title }) => wrap(title, width, 'label'));
  const titleHeights = titles.map((lines) => blockHeight(lines, 'label'));
  // Between rows and below titles; a group stands twice as far from the next.
  const spaces = sum(groups, ({ items }) => items.length) + 2 * (groups.length - 1);
  const attempts = NAME.widths.map((room) => {
    const names = groups.map(({ items }) => items.map(({ name }) => wrap(name, room, 'note')));
    const rows = names.map((some) => some.map((lines) => Math.max(ROW.height, blockHeight(lines, 'note'))));
    return { names, rows, between: (height - sum([...titleHeights, ...rows.flat()])) / spaces };
  });
  const chosen = attempts.find(({ between }) => between >= ROW.least) ?? attempts.at(-1)!;
  const { names, rows } = chosen;
  const between = Math.max(ROW.least, Math.min(ROW.most, chosen.between));
  const left = blockWidth(names.flat(2), 'note') + NAME.gap;

  let top = 0;
  return groups.flatMap(({ group, items }, i) => {
    const head = title(group, titles[i]!, 0, top, 'narrow');
    top += titleHeights[i]! + between;
    const first = top;
    const bars = rows[i]!.map((row): Bar => {
      // Level with the capitals of its words, whose tails hang lower than its foot.
      const thick = Math.min(ROW.bar, row - 2 * TAIL);
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
            left: left - NAME.gap,
            top: middleOf(bars[n]!) - firstMiddle('note') - ((names[i]![n]!.length - 1) * LINE) / 2,
            anchor: 'end'
          },
          'narrow'
        )
      ])
    ];
  });
}
