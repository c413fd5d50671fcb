import { block, blockHeight } from '../kit/block.ts';
import { BOX, type Mark } from '../kit/scene.ts';
import { wrap } from '../kit/type.ts';
import { axis, barMarks, title, valueRoom, type Bar } from './bar.ts';
import type { ReadGroup } from './group.ts';

/** Distances in em: between groups, below titles, between a name and its bar, from the axis to a name. */
const GAP = { column: 3, title: 0.9, name: 0.35, indent: 0.6 };
/** Thinnest and thickest bar, and the most space from a bar to the next name, in em. */
const BAR = { least: 0.5, most: 5, gap: 3.5 };

/** Wide: groups in columns, names above their bars. */
export function sideBySide(groups: ReadGroup[]): Mark[] {
  const columns = groups.length === 4 ? 2 : Math.min(3, groups.length);
  const lines = Math.ceil(groups.length / columns);
  const width = (BOX.wide.width - (columns - 1) * GAP.column) / columns;
  const height = (BOX.wide.height - (lines - 1) * GAP.title) / lines;
  const room = width - GAP.indent;
  const titles = groups.map(({ title }) => wrap(title, width, 'label'));
  const names = groups.map(({ items }) => items.map(({ name }) => wrap(name, room, 'note')));
  // One measure for all groups, so that bars stand level and equally thick from group to group.
  const titleHeight = tallest(titles, 'label') + GAP.title;
  const nameHeight = tallest(names.flat(), 'note') + GAP.name;
  const most = Math.max(...groups.map(({ items }) => items.length));
  const spare = (height - titleHeight) / most - nameHeight;
  const bar = Math.max(BAR.least, Math.min(BAR.most, spare * 0.6));
  const step = nameHeight + bar + Math.min(BAR.gap, Math.max(0, spare - bar));

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
            left: left + GAP.indent,
            top: bars[n]!.top - GAP.name - blockHeight(names[i]![n]!, 'note')
          },
          'wide'
        )
      ])
    ];
  });
}

const tallest = (blocks: string[][], role: 'label' | 'note'): number =>
  Math.max(0, ...blocks.map((lines) => blockHeight(lines, role)));
