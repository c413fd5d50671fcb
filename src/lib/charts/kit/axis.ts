import { scaleLinear, scaleLog } from 'd3';
import type { Context } from '../layout.ts';
import type { Axis, NumberFormat } from '../spec.ts';
import { emX, emY, type Form, type Mark } from './scene.ts';
import { blockWidth, textWidth } from './type.ts';

/** The part of the box in which data are drawn, in percent of the box. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Room below a frame for one line of tick numbers, in em. */
export const TICK_ROOM = 1.7;

/** Space between a tick number and the frame, in em. */
const TICK_GAP = 0.5;

/** Coordinates to two decimals: finer than any screen, and a third of the payload. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** From axis units to percent of the box; values outside the domain run on outside the range. */
export function scaleOf(axis: Axis, range: [number, number]): (value: number) => number {
  const scale = axis.type === 'log' ? scaleLog(axis.domain, range) : scaleLinear(axis.domain, range);
  return (value) => scale(value);
}

/** A datum's value in axis units. */
export const inAxisUnits = (axis: Axis, value: number): number => value * (axis.scale ?? 1);

interface AxisOptions {
  /** Put before every key (a panel's name and a colon). */
  prefix?: string;
  /** How ticks are printed where the axis does not say. */
  format?: NumberFormat;
  /** Rules across the frame at every tick rather than a short stroke. */
  grid?: boolean;
}

/**
 * Which of a row of texts can stand beside each other: the last, the first, and of the others each that touches none.
 *
 * @param places centres, in order; @param sizes their extent along the row, in the same unit
 */
export function spaced(places: number[], sizes: number[]): boolean[] {
  const kept: number[] = [];
  const clear = (i: number): boolean =>
    kept.every((j) => Math.abs(places[i]! - places[j]!) >= (sizes[i]! + sizes[j]!) / 2);
  for (const i of [...places.keys()].sort((a, b) => rank(a, places.length) - rank(b, places.length)))
    if (clear(i)) kept.push(i);
  return places.map((_, i) => kept.includes(i));
}

const rank = (i: number, count: number): number => (i === count - 1 ? -2 : i === 0 ? -1 : i);

const tickWords = (axis: Axis, context: Context, form: Form, format?: NumberFormat): string[] =>
  axis.ticks[form].map((tick) => context.number(tick, axis.format ?? format));

/** Width in em that the tick numbers of a left axis need, the space to the frame included. */
export const tickGutter = (axis: Axis, context: Context, form: Form, format?: NumberFormat): number =>
  blockWidth(tickWords(axis, context, form, format), 'tick') + TICK_GAP;

/** How far in em the tick numbers of a bottom axis reach beyond each end of a frame `width` em wide. */
export function tickOverhang(
  axis: Axis,
  width: number,
  context: Context,
  form: Form,
  format?: NumberFormat
): { left: number; right: number } {
  const scale = scaleOf(axis, [0, width]);
  const words = tickWords(axis, context, form, format);
  const reach = axis.ticks[form].map((tick, i) => ({
    at: scale(tick),
    half: textWidth(words[i]!, 'tick') / 2
  }));
  return {
    left: Math.max(0, ...reach.map(({ at, half }) => half - at)),
    right: Math.max(0, ...reach.map(({ at, half }) => at + half - width))
  };
}

/** Numbers below the frame, with a firm rule along its foot and a stroke (or grid rule) at each tick. */
export function bottomAxis(
  axis: Axis,
  frame: Frame,
  context: Context,
  form: Form,
  { prefix = '', format, grid = false }: AxisOptions = {}
): Mark[] {
  const scale = scaleOf(axis, [frame.left, frame.right]);
  const words = tickWords(axis, context, form, format);
  const places = axis.ticks[form].map(scale);
  const shown = spaced(
    places,
    words.map((word) => emX(form, textWidth(word, 'tick') + 0.5))
  );
  const bottom = round(frame.bottom);
  const marks: Mark[] = [
    {
      kind: 'rule',
      key: `${prefix}x:axis`,
      ink: 'quiet',
      role: 'axis',
      x1: round(frame.left),
      y1: bottom,
      x2: round(frame.right),
      y2: bottom
    }
  ];
  axis.ticks[form].forEach((tick, i) => {
    const x = round(places[i]!);
    const key = `${prefix}x:${tick}`;
    const y2 = grid ? round(frame.top) : round(frame.bottom + emY(form, 0.35));
    const role = grid ? 'grid' : 'axis';
    marks.push({ kind: 'rule', key: `${key}:rule`, ink: 'quiet', role, x1: x, y1: bottom, x2: x, y2 });
    if (!shown[i]) return;
    const lines = [words[i]!];
    marks.push({
      kind: 'text',
      key,
      ink: 'quiet',
      role: 'tick',
      x,
      y: bottom,
      dy: 1.3,
      anchor: 'middle',
      lines
    });
  });
  return marks;
}

/** Numbers to the left of the frame with a rule across it at each; the rule at zero is firm. */
export function leftAxis(
  axis: Axis,
  frame: Frame,
  context: Context,
  form: Form,
  { prefix = '', format, grid = true }: AxisOptions = {}
): Mark[] {
  const scale = scaleOf(axis, [frame.bottom, frame.top]);
  const words = tickWords(axis, context, form, format);
  const places = axis.ticks[form].map(scale);
  const shown = spaced(
    places,
    words.map(() => emY(form, 1.05))
  );
  return axis.ticks[form].flatMap((tick, i): Mark[] => {
    const y = round(places[i]!);
    const key = `${prefix}y:${tick}`;
    const text: Mark = {
      kind: 'text',
      key,
      ink: 'quiet',
      role: 'tick',
      x: round(frame.left - emX(form, TICK_GAP)),
      y,
      dy: 0.32,
      anchor: 'end',
      lines: [words[i]!]
    };
    const texts = shown[i] ? [text] : [];
    if (!grid) return texts;
    const rule: Mark = {
      kind: 'rule',
      key: `${key}:rule`,
      ink: 'quiet',
      role: tick === 0 ? 'axis' : 'grid',
      x1: round(frame.left),
      y1: y,
      x2: round(frame.right),
      y2: y
    };
    return [rule, ...texts];
  });
}
