import { bottomAxis, round, scaleOf, TICK_ROOM, type Frame } from '../kit/axis.ts';
import { amountOf, type Amount } from '../kit/amount.ts';
import { centred } from '../kit/place/about-dot.ts';
import { notesOn } from '../kit/place/notes.ts';
import { BOX, emX, emY, LINE, type Breadth, type Mark } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import type { NumberFormat } from '../kit/shape.ts';
import { onAxis } from './units.ts';
import { light } from '../kit/lit.ts';
import type { LadderSpec } from './shape.ts';

type Row = LadderSpec['rows'][number];

/** Width of the column of labels, in em; at most, for dots. */
const COLUMN: Record<Breadth, number> = { wide: 16, narrow: 12.2 };

/** Room between labels and plot, between a mark's end and its value, and at the chart's right edge, in em. */
const LABEL_GAP = 0.5;
const VALUE_GAP = 0.4;
const EDGE = 0.1;

/** Space before the rows that stand apart, in rows. */
const APART = 0.6;

/** Thickness of a bar as a share of its row, and of a range among dots, in em. */
const BAR = 0.66;
const RANGE = 0.5;

/** Room beside the word in an empty place, in em. */
const GAP_PAD = 0.5;

const RADIUS: Record<Breadth, number> = { wide: 0.45, narrow: 0.36 };

/**
 * Bars or dots on one axis, in the order given, each with its name before it and its value behind it. A row of which only
 * low and high are known is a bar from the one to the other. Rows `apart` come last, below a space and a faint rule.
 *
 * With `places`, rows take the first places of a chart laid out for that many; add 0.6 where rows to come stand apart. The
 * column of labels has one width in all charts of bars. So a row has the same place in two states with the same axis.
 *
 * A dot that moved has an open dot where it was `since`. Below the rows stand the `gaps`: what is not known.
 *
 * Keys: `row:<key>` (main mark), `row:<key>:label`, `row:<key>:value`, `row:<key>:range` (low to high around a value),
 * `row:<key>:rule` (from label to dot), `row:<key>:since` with `:way` and `:then`; `gap:<key>` with `:word` and `:label`; `apart`, `foot`, `x:<tick>` with `:rule`; `note:<key>`, whose y counts rows (1 is the
 * middle of the first). Throws where a reference does not give one row, or one with neither value nor range.
 */
export const layout: Layout<LadderSpec> = (spec, world, breadth) => {
  const context = onAxis(spec.x, world);
  const slots = slotsFor(spec);
  const bottom = 100 - emY(breadth, spec.x.ticks[breadth].length > 0 ? TICK_ROOM : 0.1);
  const pitch = bottom / slots.count;
  const labels = labelsFor(spec, context, breadth, pitch);
  const amounts = spec.rows.map((row) => rowAmount(row, context, { ...spec.x.format, ...row.format }));
  const names = emX(breadth, labels.column + LABEL_GAP);
  const left = names + emX(breadth, roomBefore(spec, amounts, labels.column, breadth));
  const frame: Frame = { left, right: rightEdge(spec, amounts, left, context, breadth), top: 0, bottom };
  const x = scaleOf(spec.x, [frame.left, frame.right]);
  const middle = (place: number): number => (place - 0.5) * pitch;
  const marks: Mark[] = axis(spec, frame, context, breadth);
  spec.rows.forEach((row, i) => {
    const place = { y: round(middle(slots.places[i]!)), pitch, left: frame.left };
    marks.push(...rowMarks(spec.mark, row, amounts[i]!, place, x, breadth));
    marks.push(labelMark(row, labels.lines[i]!, { ...place, left: names }, breadth));
  });
  if (slots.apart !== undefined) marks.push(apartRule(middle(slots.apart) - ((1 + APART) / 2) * pitch));
  const last = slots.places.at(-1)!;
  (spec.gaps ?? []).forEach((gap, i) => {
    const place = { y: round(middle(last + i + 1)), pitch, left: frame.left };
    marks.push(...gapMarks(gap, labels.gaps[i]!, place, context, breadth));
  });
  const lit = light(marks, 'row', spec.lit);
  return [...lit, ...notesOn({ x, y: middle }, spec.notes, lit, context, breadth)];
};

/** A row's amount, and for one that moved the amount that it came from. */
interface Moved extends Amount {
  since?: Amount;
}

function rowAmount({ ref, since }: Row, context: Context, format?: NumberFormat): Moved {
  const now = amountOf(ref, context, format);
  return since === undefined ? now : { ...now, since: amountOf(since, context, format) };
}

/** Where rows stand, counted in rows from 1, and how many rows high the chart is. */
function slotsFor(spec: LadderSpec): { places: number[]; count: number; apart?: number } {
  const first = spec.rows.findIndex((row) => row.apart);
  const places = spec.rows.map((row, i) => i + 1 + (row.apart && first > 0 ? APART : 0));
  const count = Math.max(spec.places ?? 0, ...places, places.at(-1)! + (spec.gaps?.length ?? 0));
  return first > 0 ? { places, count, apart: places[first]! } : { places, count };
}

/** Labels as lines, and the width of their column in em. Where rows are too low, an author's line break gives way. */
function labelsFor(
  spec: LadderSpec,
  context: Context,
  breadth: Breadth,
  pitch: number
): { lines: string[][]; gaps: string[][]; column: number } {
  const room = Math.max(1, Math.round(((pitch / 100) * BOX[breadth].height) / LINE));
  const linesOf = ({ label }: { label: string }): string[] => {
    const word = context.word(label);
    const broken = wrap(word, COLUMN[breadth]);
    return broken.length <= room ? broken : wrap(word.replaceAll(' | ', ' '), COLUMN[breadth]);
  };
  const [lines, gaps] = [spec.rows.map(linesOf), (spec.gaps ?? []).map(linesOf)];
  const widest = Math.max(...[...lines, ...gaps].map((block) => blockWidth(block)));
  return { lines, gaps, column: spec.mark === 'bar' ? COLUMN[breadth] : widest };
}

/** Room in em between names and plot for the figures of where rows came from, which stand before their dots. */
function roomBefore(spec: LadderSpec, amounts: Moved[], column: number, breadth: Breadth): number {
  const share = scaleOf(spec.x, [0, 1]);
  const plot = BOX[breadth].width - column;
  const lacking = amounts.map(({ drawn, since }) => {
    if (!since) return 0;
    const [first, text] = since.drawn <= drawn ? [since.drawn, since.text] : [drawn, since.text];
    return textWidth(text, 'value') + VALUE_GAP + RADIUS[breadth] - share(first) * plot * 0.7;
  });
  return Math.max(0, ...lacking);
}

/** As far right as the plot can go while every value behind its mark, and half of each tick, stays inside. */
function rightEdge(
  spec: LadderSpec,
  amounts: Moved[],
  left: number,
  context: Context,
  breadth: Breadth
): number {
  const share = scaleOf(spec.x, [0, 1]);
  const room = (at: number, em: number): number =>
    (100 - left - emX(breadth, em + EDGE)) / Math.max(share(at), 0.01);
  const values = amounts.map((amount) =>
    room(endOf(amount), VALUE_GAP + RADIUS[breadth] + textWidth(amount.text, 'value'))
  );
  const ticks = spec.x.ticks[breadth].map((tick) =>
    room(tick, textWidth(context.number(tick, spec.x.format), 'tick') / 2)
  );
  return left + Math.min(100 - left, ...values, ...ticks);
}

/** The rightmost end of a row's marks, in axis units. */
const endOf = ({ drawn, range, since }: Moved): number =>
  Math.max(drawn, range?.[1] ?? drawn, since?.drawn ?? drawn);

function axis(spec: LadderSpec, frame: Frame, context: Context, breadth: Breadth): Mark[] {
  const marks =
    spec.x.ticks[breadth].length > 0 ? bottomAxis(spec.x, frame, context, breadth, { grid: true }) : [];
  const foot: Mark = {
    kind: 'rule',
    key: 'foot',
    ink: 'quiet',
    role: 'axis',
    x1: round(frame.left),
    y1: 0,
    x2: round(frame.left),
    y2: round(frame.bottom)
  };
  return spec.mark === 'bar' ? [...marks, foot] : marks;
}

/** A row's middle and the height of all rows, and the plot's left edge, in percent. */
interface Place {
  y: number;
  pitch: number;
  left: number;
}

function rowMarks(
  mark: LadderSpec['mark'],
  row: Row,
  amount: Moved,
  { y, pitch, left }: Place,
  x: (value: number) => number,
  breadth: Breadth
): Mark[] {
  const key = `row:${row.key}`;
  const main = { key, ink: row.ink, ...(row.from && { from: row.from }) };
  const level = { kind: 'rule', y1: y, y2: y } as const;
  const { drawn, low, range, since, text } = amount;
  const marks: Mark[] = [];
  if (mark === 'dot') {
    const to = round(x(Math.min(low ?? drawn, since?.drawn ?? drawn)));
    marks.push({ ...level, key: `${key}:rule`, ink: 'quiet', role: 'grid', x1: round(left), x2: to });
  }
  if (since !== undefined) {
    const start = round(x(since.drawn));
    marks.push(
      { ...level, key: `${key}:way`, ink: row.ink, role: 'range', x1: start, x2: round(x(drawn)) },
      { kind: 'dot', key: `${key}:since`, ink: row.ink, x: start, y, r: RADIUS[breadth], open: true }
    );
  }
  if (mark === 'dot' && low === undefined)
    marks.push({ kind: 'dot', ...main, x: round(x(drawn)), y, r: RADIUS[breadth] });
  else {
    const from = low === undefined ? left : x(low);
    const height = mark === 'bar' ? pitch * BAR : emY(breadth, RANGE);
    const box = {
      x: round(from),
      y: round(y - height / 2),
      width: round(x(drawn) - from),
      height: round(height)
    };
    marks.push({ kind: 'rect', ...main, ...box, grow: 'right' });
  }
  if (range) {
    const [x1, x2] = range.map((value) => round(x(value))) as [number, number];
    marks.push({ ...level, key: `${key}:range`, ink: row.ink, role: 'range', x1, x2 });
  }
  // Of a row that moved, each figure stands on its own side.
  const figure = (name: string, lines: string[], at: number, side: 'start' | 'end'): Mark => {
    const gap = VALUE_GAP + (mark === 'dot' && low === undefined ? RADIUS[breadth] : 0);
    return {
      kind: 'text',
      key: `${key}:${name}`,
      ink: row.ink,
      role: 'value',
      x: round(x(at)),
      y,
      dx: round(side === 'start' ? gap : -gap),
      dy: 0.35,
      anchor: side,
      lines
    };
  };
  const grew = since === undefined || since.drawn <= drawn;
  if (since) marks.push(figure('then', [since.text], since.drawn, grew ? 'end' : 'start'));
  marks.push(figure('value', [text], grew ? endOf(amount) : drawn, grew ? 'start' : 'end'));
  return marks;
}

/** What is not known: a word in an outline, as high as a bar. */
function gapMarks(
  gap: NonNullable<LadderSpec['gaps']>[number],
  lines: string[],
  { y, pitch, left }: Place,
  context: Context,
  breadth: Breadth
): Mark[] {
  const key = `gap:${gap.key}`;
  const word = context.word(gap.word);
  const height = pitch * BAR;
  const width = emX(breadth, textWidth(word, 'gap') + 2 * GAP_PAD);
  const place = { x: round(left), y: round(y - height / 2), width: round(width), height: round(height) };
  const base = { kind: 'text', ink: 'quiet', y } as const;
  return [
    { kind: 'rect', key, ink: 'quiet', ...place, open: true, dashed: true },
    {
      ...base,
      key: `${key}:word`,
      role: 'gap',
      x: round(left),
      dx: GAP_PAD,
      dy: 0.33,
      anchor: 'start',
      lines: [word]
    },
    { ...labelMark({ key: gap.key, ink: 'quiet' }, lines, { y, pitch, left }, breadth), key: `${key}:label` }
  ];
}

/** The name before a row; one of several lines is kept inside the chart at its top. */
function labelMark(
  row: Pick<Row, 'key' | 'ink'>,
  lines: string[],
  { y, left }: Place,
  breadth: Breadth
): Mark {
  const highest = 0.78 - (y / 100) * BOX[breadth].height;
  return {
    kind: 'text',
    key: `row:${row.key}:label`,
    ink: row.ink,
    role: 'label',
    x: round(left),
    y,
    dx: -LABEL_GAP,
    dy: round(Math.max(centred(lines), highest)),
    anchor: 'end',
    lines
  };
}

const apartRule = (y: number): Mark => ({
  kind: 'rule',
  key: 'apart',
  ink: 'quiet',
  role: 'grid',
  x1: 0,
  y1: round(y),
  x2: 100,
  y2: round(y)
});
