import { emX, type Ink, type Mark, type Text } from '#lib/forms/kit/scene.ts';
import { textWidth } from '#lib/forms/kit/type.ts';

/** A scene and the height that it is laid out for, in em of the chart's type. */
export interface Scene {
  marks: Mark[];
  height: number;
}

/** One result: its number as it stands and the range of what was drawn. */
export interface Row {
  key: string;
  label: string;
  value: string;
  /** The outer band in words; empty where it has no length. */
  range: string;
  at: number;
  /** Ends of the outer and of the inner band. */
  outer: readonly [number, number];
  inner: readonly [number, number];
}

interface Axis {
  domain: readonly [number, number];
  ticks: readonly { at: number; text: string }[];
  /** A value with a name of its own. */
  level: { at: number; name: string };
}

/** A whole, unchanged, and a part of it that changes, on one scale of their own. */
export interface Scaled {
  whole: { name: string; text: string };
  part: { name: string; text: string; share: number };
  /** The part today, as a share of the whole. */
  today: number;
}

const HEAD = 1.5;
const ROW = 3;
const FOOT = 1.7;
const BAR = 2.4;

/** The plot of the results, in percent of the scene: what is hatched where nothing supports them. */
export const resultsPlot = (rows: number, height: number) => ({
  y: (HEAD / height) * 100,
  height: ((rows * ROW) / height) * 100
});

/** Results one below the other on one axis: a dot where the settings put them, bands over what was drawn. */
export function results(rows: Row[], axis: Axis, scaled: Scaled): Scene {
  const height = HEAD + rows.length * ROW + FOOT + 0.9 + 2 * BAR;
  const y = (em: number) => round((em / height) * 100);
  const x = scale(axis.domain);
  const bottom = HEAD + rows.length * ROW;
  const level = x(axis.level.at);
  return {
    height,
    marks: [
      rule('level', 'axis', level, y(HEAD - 0.35), level, y(bottom)),
      text('level:name', 'tick', level, y(HEAD - 0.6), [axis.level.name], 'middle'),
      ...ticks(axis, x, bottom, y),
      ...rows.flatMap((row, i) => fan(row, HEAD + i * ROW, x, y, axis.domain)),
      ...toScale(scaled, bottom + FOOT + 0.9, y)
    ]
  };
}

/** The numbers of the axis on which swings lie. */
export function swingAxis(
  domain: readonly [number, number],
  level: number,
  say: (value: number) => string
): Scene {
  const x = scale(domain);
  return {
    height: 1.3,
    marks: [...new Set([domain[0], level, domain[1]])].map((at) =>
      text(`tick:${at}`, 'tick', edge(say(at), x(at)), 70, [say(at)], 'middle')
    )
  };
}

/** One assumption's swing on the axis of its goal; a dot where the settings are, a rule at which the goal flips. */
export function swing(
  over: readonly [number, number] | null,
  at: number,
  level: number,
  domain: readonly [number, number],
  ink: Ink
): Scene {
  const x = scale(domain);
  const height = 1.2;
  const y = (em: number) => round((em / height) * 100);
  return {
    height,
    marks: [
      rule('line', 'grid', 0, 50, 100, 50),
      ...(over ? band('over', over, height / 2, 0.7, x, y, ink) : []),
      rule('level', 'axis', x(level), 0, x(level), 100),
      { kind: 'dot', key: 'at', ink: 'derived', x: x(at), y: 50, r: 0.4, ...beyond(at, domain) }
    ]
  };
}

type Place = (em: number) => number;
type Scale = (value: number) => number;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Room for half a dot at both ends. */
const MARGIN = emX('narrow', 0.5);

/** Values beyond the axis stand at its end. */
function scale([from, to]: readonly [number, number]): Scale {
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
    return round(MARGIN + share * (100 - 2 * MARGIN));
  };
}

const beyond = (value: number, [from, to]: readonly [number, number]) =>
  value < from || value > to ? { open: true } : {};

function fan(row: Row, top: number, x: Scale, y: Place, domain: readonly [number, number]): Mark[] {
  const middle = top + 2;
  return [
    text(`${row.key}:name`, 'label', 0, y(top + 0.95), [row.label]),
    text(`${row.key}:value`, 'value', 100, y(top + 0.95), [row.value], 'end'),
    ...(row.range
      ? [text(`${row.key}:range`, 'note', beside(row.value), y(top + 0.95), [row.range], 'end')]
      : []),
    ...band(`${row.key}:outer`, row.outer, middle, 0.45, x, y, 'derived'),
    ...band(`${row.key}:inner`, row.inner, middle, 1.1, x, y, 'derived'),
    {
      kind: 'dot',
      key: `${row.key}:at`,
      ink: 'derived',
      x: x(row.at),
      y: y(middle),
      r: 0.42,
      ...beyond(row.at, domain)
    }
  ];
}

/** To the left of a value at the right edge. */
const beside = (value: string): number => round(100 - emX('narrow', textWidth(value, 'value') + 0.7));

/** A stretch of the axis; none where it has no length, or lies beyond the axis. */
function band(
  key: string,
  [low, high]: readonly [number, number],
  middle: number,
  thick: number,
  x: Scale,
  y: Place,
  ink: Ink
): Mark[] {
  const [from, to] = [x(low), x(high)];
  if (to - from < 0.1) return [];
  const [top, bottom] = [y(middle - thick / 2), y(middle + thick / 2)];
  return [{ kind: 'rect', key, ink, x: from, y: top, width: round(to - from), height: round(bottom - top) }];
}

function ticks({ ticks: all }: Axis, x: Scale, bottom: number, y: Place): Mark[] {
  return [
    rule('axis', 'axis', 0, y(bottom), 100, y(bottom)),
    ...all.flatMap(({ at, text: word }): Mark[] => [
      rule(`tick:${at}:rule`, 'axis', x(at), y(bottom), x(at), y(bottom + 0.3)),
      text(`tick:${at}`, 'tick', edge(word, x(at)), y(bottom + 1.3), [word], 'middle')
    ])
  ];
}

/** Keeps a centred word within the box. */
function edge(word: string, at: number): number {
  const half = emX('narrow', textWidth(word, 'tick') / 2);
  return round(Math.max(half, Math.min(100 - half, at)));
}

function toScale({ whole, part, today }: Scaled, top: number, y: Place): Mark[] {
  const bar = (key: string, at: number, share: number, ink: Ink, open = false): Mark => ({
    kind: 'rect',
    key,
    ink,
    x: 0,
    y: y(at + 1.25),
    width: round(share * 100),
    height: y(at + 1.95) - y(at + 1.25),
    ...(open ? { open } : {})
  });
  const named = (key: string, at: number, { name, text: amount }: { name: string; text: string }): Mark[] => [
    text(`${key}:name`, 'label', 0, y(at + 0.85), [name]),
    text(`${key}:amount`, 'note', 100, y(at + 0.85), [amount], 'end')
  ];
  return [
    ...named('whole', top, whole),
    bar('whole', top, 1, 'derived'),
    ...named('part', top + BAR, part),
    bar('part', top + BAR, part.share, 'derived'),
    bar('part:today', top + BAR, today, 'quiet', true)
  ];
}

function rule(key: string, role: 'grid' | 'axis', x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'rule', key, ink: 'quiet', role, x1, y1, x2, y2 };
}

function text(
  key: string,
  role: Text['role'],
  x: number,
  y: number,
  lines: string[],
  anchor: Text['anchor'] = 'start'
): Text {
  return {
    kind: 'text',
    key,
    ink: role === 'tick' || role === 'note' ? 'quiet' : 'derived',
    role,
    x,
    y,
    lines,
    anchor
  };
}
