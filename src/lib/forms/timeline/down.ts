import { scaleLinear } from 'd3';
import { round } from '../kit/axis.ts';
import { apart, block, blockHeight, firstMiddle } from '../kit/block.ts';
import { BOX, emX, emY, type Mark } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Context } from '../form.ts';
import type { TimelineSpec } from './shape.ts';
import { dot, year, type Event } from './event.ts';

/** From the years to the axis, from there to the texts, and from an event's dot to the axis that it lies beside; in em. */
const GAP = 1.1;
const REACH = 1.8;
const BESIDE = 0.5;
/** Least space between two texts, in em. */
const BETWEEN = 0.3;

/** Narrow: time runs down, texts stand to its right. What stands above the axis on a wide chart has its dot to the right of it. */
export function down(spec: TimelineSpec, events: Event[], context: Context): Mark[] {
  const { width, height } = BOX.narrow;
  const ticks = spec.ticks.narrow.map((tick) => ({ tick, lines: [year(tick, context)] }));
  const axis = Math.max(0, ...ticks.map(({ lines }) => blockWidth(lines, 'tick'))) + GAP;
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
          { key: `x:${tick}`, ink: 'quiet', role: 'tick', lines, left: axis - GAP, top, anchor: 'end' },
          'narrow'
        )
      ];
    }),
    ...events.flatMap((event, i): Mark[] => {
      const at = y(scale(event.year));
      const dotted = x(axis + (event.side === 'up' ? BESIDE : -BESIDE));
      const top = tops[i]!;
      return [
        {
          kind: 'rule',
          key: `event:${event.key}:leader`,
          ink: event.ink,
          role: 'leader',
          x1: dotted,
          y1: at,
          x2: x(left - 0.3),
          y2: y(top + firstMiddle('note'))
        },
        dot(event, dotted, at),
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
