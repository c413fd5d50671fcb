import { scaleLinear, scaleLog } from 'd3';
import type { Context, Datum } from '../form.ts';
import type { Axis, NumberFormat } from './shape.ts';
import { emX, emY, type Breadth, type Mark } from './scene.ts';
import { textWidth } from './type.ts';

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

/** Rows with their values in axis units. */
export function rowsOn(axis: Axis, rows: Datum[]): Datum[] {
  const inUnits = (value: number | null): number | null => (value === null ? null : inAxisUnits(axis, value));
  return rows.map((row) => ({
    ...row,
    value: inUnits(row.value),
    low: inUnits(row.low),
    high: inUnits(row.high)
  }));
}

interface AxisOptions {
  /** Put before every key (a panel's name and a colon). */
  prefix?: string;
  /** How ticks are printed where the axis does not say. */
  format?: NumberFormat;
  /** Rules across the frame at every tick rather than a short stroke. */
  grid?: boolean;
}

/**
 * Of texts in a row, those that can stand beside each other: the last, the first, and of the others each that touches
 * none. `at` is a text's centre and `size` its extent along the row, in one unit.
 */
export function spaced<T extends { at: number; size: number }>(row: T[]): T[] {
  const rank = (i: number): number => (i === row.length - 1 ? -2 : i === 0 ? -1 : i);
  const byRank = row.map((text, i) => ({ text, rank: rank(i) })).sort((a, b) => a.rank - b.rank);
  return byRank.reduce<T[]>(
    (kept, { text }) =>
      kept.every((other) => Math.abs(other.at - text.at) >= (other.size + text.size) / 2)
        ? [...kept, text]
        : kept,
    []
  );
}

interface Tick {
  tick: number;
  word: string;
  /** Width of the word in em. */
  width: number;
}

const ticksOf = (axis: Axis, context: Context, breadth: Breadth, format?: NumberFormat): Tick[] =>
  axis.ticks[breadth].map((tick) => {
    const word = context.number(tick, axis.format ?? format);
    return { tick, word, width: textWidth(word, 'tick') };
  });

/** Width in em that the tick numbers of a left axis need, the space to the frame included. */
export const tickGutter = (axis: Axis, context: Context, breadth: Breadth, format?: NumberFormat): number =>
  Math.max(0, ...ticksOf(axis, context, breadth, format).map(({ width }) => width)) + TICK_GAP;

/** How far in em the tick numbers of a bottom axis reach beyond each end of a frame `width` em wide. */
export function tickOverhang(
  axis: Axis,
  width: number,
  context: Context,
  breadth: Breadth,
  format?: NumberFormat
): { left: number; right: number } {
  const scale = scaleOf(axis, [0, width]);
  const ticks = ticksOf(axis, context, breadth, format);
  return {
    left: Math.max(0, ...ticks.map((one) => one.width / 2 - scale(one.tick))),
    right: Math.max(0, ...ticks.map((one) => scale(one.tick) + one.width / 2 - width))
  };
}

/** Numbers below the frame, with a firm rule along its foot and a stroke (or grid rule) at each tick. */
export function bottomAxis(
  axis: Axis,
  frame: Frame,
  context: Context,
  breadth: Breadth,
  { prefix = '', format, grid = false }: AxisOptions = {}
): Mark[] {
  const scale = scaleOf(axis, [frame.left, frame.right]);
  const ticks = ticksOf(axis, context, breadth, format).map((one) => ({
    ...one,
    key: `${prefix}x:${one.tick}`,
    at: scale(one.tick),
    size: emX(breadth, one.width + 0.5)
  }));
  const y1 = round(frame.bottom);
  const y2 = grid ? round(frame.top) : round(frame.bottom + emY(breadth, 0.35));
  const role = grid ? 'grid' : 'axis';
  return [
    {
      ...rule,
      key: `${prefix}x:axis`,
      role: 'axis',
      x1: round(frame.left),
      y1,
      x2: round(frame.right),
      y2: y1
    },
    ...ticks.map(({ key, at }): Mark => ({
      ...rule,
      key: `${key}:rule`,
      role,
      x1: round(at),
      y1,
      x2: round(at),
      y2
    })),
    ...spaced(ticks).map(({ key, at, word }): Mark => ({
      ...number,
      key,
      x: round(at),
      y: y1,
      dy: 1.3,
      anchor: 'middle',
      lines: [word]
    }))
  ];
}

/** Numbers to the left of the frame with a rule across it at each; the rule at zero is firm. */
export function leftAxis(
  axis: Axis,
  frame: Frame,
  context: Context,
  breadth: Breadth,
  { prefix = '', format, grid = true }: AxisOptions = {}
): Mark[] {
  const scale = scaleOf(axis, [frame.bottom, frame.top]);
  const ticks = ticksOf(axis, context, breadth, format).map((one) => ({
    ...one,
    key: `${prefix}y:${one.tick}`,
    at: scale(one.tick),
    size: emY(breadth, 1.05)
  }));
  const [x1, x2] = [round(frame.left), round(frame.right)];
  const x = round(frame.left - emX(breadth, TICK_GAP));
  const rules = ticks.map(({ key, tick, at }): Mark => {
    const role = tick === 0 ? 'axis' : 'grid';
    return { ...rule, key: `${key}:rule`, role, x1, y1: round(at), x2, y2: round(at) };
  });
  const numbers = spaced(ticks).map(({ key, at, word }): Mark => ({
    ...number,
    key,
    x,
    y: round(at),
    dy: 0.32,
    anchor: 'end',
    lines: [word]
  }));
  return grid ? [...rules, ...numbers] : numbers;
}

const rule = { kind: 'rule', ink: 'quiet' } as const;
const number = { kind: 'text', ink: 'quiet', role: 'tick' } as const;
