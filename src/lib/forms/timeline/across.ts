import { scaleLinear } from 'd3';
import { round } from '../kit/axis.ts';
import { block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context } from '../form.ts';
import type { TimelineSpec } from './shape.ts';
import { dot, year, type Event } from './event.ts';
import { hoist, POLE, type Hoisted } from './flags.ts';

/** Height of the ruler with the years in it, and the widths tried for texts; in em. */
const RULER = 1.7;
const WRAPS = [16, 13, 11, 9, 7.5];
/** Poles become at most this many times as long where there is room. */
const LONGER = 1.8;

/** Wide: time runs to the right, texts stand above and below it. */
export function across(spec: TimelineSpec, events: Event[], context: Context): Mark[] {
  const { width, height } = BOX.wide;
  // Half a year's number must fit to the left of the first tick and to the right of the last.
  const margin = blockWidth([year(spec.domain[1], context)], 'tick') / 2 + 0.1;
  const scale = scaleLinear(spec.domain, [margin, width - margin]);
  const { up, down: low } = bothSides(events, scale);
  const axis = up.height + Math.max(0, height - up.height - RULER - low.height) / 2;
  const x = (em: number): number => round(emX('wide', em));
  const y = (em: number): number => round(emY('wide', em));

  const edge = (key: string, at: number): Mark => ({
    kind: 'rule',
    key,
    ink: 'quiet',
    role: 'axis',
    x1: 0,
    y1: y(at),
    x2: 100,
    y2: y(at)
  });
  const ticks = spec.ticks.wide.map((tick): Mark => {
    const top = axis + RULER / 2 - firstMiddle('tick');
    const lines = [year(tick, context)];
    return block(
      { key: `x:${tick}`, ink: 'quiet', role: 'tick', lines, left: scale(tick), top, anchor: 'middle' },
      'wide'
    );
  });
  const flags = [up, low].flatMap((side) =>
    side.events.flatMap((event, i): Mark[] => {
      const { toRight, offset } = side.flags[i]!;
      const start = side === up ? axis : axis + RULER;
      const lines = side.lines[i]!;
      const top = side === up ? start - offset - blockHeight(lines, 'note') : start + offset;
      const pole = scale(event.year);
      return [
        {
          kind: 'rule',
          key: `event:${event.key}:leader`,
          ink: event.ink,
          role: 'leader',
          x1: x(pole),
          y1: y(start),
          x2: x(pole),
          y2: y(top + firstMiddle('note'))
        },
        dot(event, x(pole), y(start)),
        block(
          {
            key: `event:${event.key}:label`,
            ink: event.ink,
            role: 'note',
            lines,
            left: toRight ? pole + POLE : pole - POLE,
            top,
            anchor: toRight ? 'start' : 'end'
          },
          'wide'
        )
      ];
    })
  );
  return [edge('x:axis', axis), edge('x:axis:low', axis + RULER), ...ticks, ...flags];
}

interface Side extends Hoisted {
  events: Event[];
  lines: string[][];
}

/**
 * Both sides, their texts broken as their authors did where that fits half the height each, else as narrow as needed.
 * Height left over makes all poles longer, in proportion.
 */
function bothSides(events: Event[], scale: (year: number) => number): { up: Side; down: Side } {
  const half = (BOX.wide.height - RULER) / 2;
  const side = (which: 'up' | 'down', room: number): Side | null => {
    const some = events.filter((event) => event.side === which);
    const lines = some.map(({ words }) => wrap(words, room, 'note'));
    const sizes = some.map((event, i) => ({
      x: scale(event.year),
      width: blockWidth(lines[i]!, 'note'),
      height: blockHeight(lines[i]!, 'note')
    }));
    const hoisted = hoist(sizes, BOX.wide.width);
    return hoisted && { ...lengthen(hoisted, sizes, half), events: some, lines };
  };
  const best = (which: 'up' | 'down'): Side => {
    const sides = WRAPS.map((room) => side(which, room)).filter((some) => some !== null);
    const chosen = sides.find(({ height }) => height <= half) ?? sides.sort((a, b) => a.height - b.height)[0];
    if (!chosen) throw new RangeError(`timeline: the texts on the ${which} side do not fit the width`);
    return chosen;
  };
  return { up: best('up'), down: best('down') };
}

function lengthen(hoisted: Hoisted, sizes: { height: number }[], room: number): Hoisted {
  const factors = hoisted.flags.map(({ offset }, i) => (room - sizes[i]!.height) / offset);
  const factor = Math.max(1, Math.min(LONGER, ...factors));
  const flags = hoisted.flags.map((flag) => ({ ...flag, offset: flag.offset * factor }));
  return { flags, height: Math.max(0, ...flags.map(({ offset }, i) => offset + sizes[i]!.height)) };
}
