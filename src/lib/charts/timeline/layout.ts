import { scaleLinear } from 'd3';
import { round } from '../kit/axis.ts';
import { apart, block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, type Form, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../layout.ts';
import type { TimelineSpec } from '../spec.ts';
import { decimalYear } from './date.ts';
import { hoist, POLE, type Hoisted } from './flags.ts';

type Event = TimelineSpec['events'][number] & { year: number; words: string };

/** Radius of an event's dot, in em. */
const DOT = 0.36;
/** Wide: height of the ruler with the years in it, and the widths tried for texts; in em. */
const RULER = 1.7;
const WRAPS = [16, 13, 11, 9, 7.5];
/** Wide: poles become at most this many times as long where there is room. */
const LONGER = 1.8;
/** Narrow: from the axis to the texts, and least space between two texts; in em. */
const REACH = 2;
const BETWEEN = 0.3;

/**
 * Dated events on one line of time, true to scale.
 *
 * Wide: a ruler with the years in it; texts hang above and below like flags from their poles, as near to it as they can
 * without covering each other or a pole. Narrow: time runs down the left edge and the texts stand to its right in order
 * of date, each tied to its place in time; those marked `only: 'wide'` are left out. Where texts would not fit the
 * narrow form's height, the line breaks their author set are given up.
 *
 * Keys: `event:<key>` (the dot), `event:<key>:label`, `event:<key>:leader`; `x:<tick>` and `x:<tick>:rule`, `x:axis`
 * (wide also `x:axis:low`). Throws a RangeError for a malformed date and for an event outside the domain.
 */
export const layout: Layout<TimelineSpec> = (spec, context, form) => {
  const events = eventsOf(spec, context, form);
  return form === 'wide' ? across(spec, events, context) : down(spec, events, context);
};

function eventsOf(spec: TimelineSpec, context: Context, form: Form): Event[] {
  const [first, last] = spec.domain;
  return spec.events
    .filter(({ only }) => only === undefined || only === form)
    .map((event) => ({ ...event, year: decimalYear(event.date), words: context.word(event.label) }))
    .map((event) => {
      if (event.year >= first && event.year <= last) return event;
      throw new RangeError(`timeline: ${event.key} (${event.date}) lies outside ${first} to ${last}`);
    })
    .sort((a, b) => a.year - b.year);
}

const year = (tick: number, context: Context): string => context.number(tick, { style: 'year' });

function across(spec: TimelineSpec, events: Event[], context: Context): Mark[] {
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

function down(spec: TimelineSpec, events: Event[], context: Context): Mark[] {
  const { width, height } = BOX.narrow;
  const ticks = spec.ticks.narrow.map((tick) => ({ tick, lines: [year(tick, context)] }));
  const axis = Math.max(0, ...ticks.map(({ lines }) => blockWidth(lines, 'tick'))) + 0.8;
  const left = axis + REACH;
  const scale = scaleLinear(spec.domain, [0.6, height - 0.6]);
  const x = (em: number): number => round(emX('narrow', em));
  const y = (em: number): number => round(emY('narrow', em));

  const texts = fitting(events, width - left, height);
  const heights = texts.map((lines) => blockHeight(lines, 'note'));
  const tops = apart(
    events.map((event) => scale(event.year) - firstMiddle('note')),
    heights,
    BETWEEN,
    [0, height]
  );
  return [
    { kind: 'rule', key: 'x:axis', ink: 'quiet', role: 'axis', x1: x(axis), y1: 0, x2: x(axis), y2: 100 },
    ...ticks.flatMap(({ tick, lines }): Mark[] => {
      const at = scale(tick);
      const top = at - firstMiddle('tick');
      return [
        {
          kind: 'rule',
          key: `x:${tick}:rule`,
          ink: 'quiet',
          role: 'axis',
          x1: x(axis - 0.3),
          y1: y(at),
          x2: x(axis),
          y2: y(at)
        },
        block(
          { key: `x:${tick}`, ink: 'quiet', role: 'tick', lines, left: axis - 0.8, top, anchor: 'end' },
          'narrow'
        )
      ];
    }),
    ...events.flatMap((event, i): Mark[] => {
      const at = y(scale(event.year));
      const top = tops[i]!;
      return [
        {
          kind: 'rule',
          key: `event:${event.key}:leader`,
          ink: event.ink,
          role: 'leader',
          x1: x(axis),
          y1: at,
          x2: x(left - 0.3),
          y2: y(top + firstMiddle('note'))
        },
        dot(event, x(axis), at),
        block(
          { key: `event:${event.key}:label`, ink: event.ink, role: 'note', lines: texts[i]!, left, top },
          'narrow'
        )
      ];
    })
  ];
}

/** Texts with their own line breaks where those fit the height, else set anew. */
function fitting(events: Event[], room: number, height: number): string[][] {
  const broken = events.map(({ words }) => wrap(words, room, 'note'));
  const needed = broken.reduce((sum, lines) => sum + blockHeight(lines, 'note') + BETWEEN, -BETWEEN);
  return needed <= height
    ? broken
    : events.map(({ words }) => wrap(words.replaceAll(' | ', ' '), room, 'note'));
}

const dot = ({ key, ink, from }: Event, x: number, y: number): Mark => ({
  kind: 'dot',
  key: `event:${key}`,
  ink,
  x,
  y,
  r: DOT,
  ...(from && { from })
});
