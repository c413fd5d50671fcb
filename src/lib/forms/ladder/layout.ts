import { bottomAxis, round, scaleOf, TICK_ROOM, type Frame } from '../kit/axis.ts';
import { amountOf, type Amount } from '../kit/amount.ts';
import { centred } from '../kit/place/about-dot.ts';
import { wholeBox } from '../kit/place/choose.ts';
import { notesOn } from '../kit/place/notes.ts';
import { BOX, emX, emY, LINE, type Form, type Mark } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import { onAxis } from './units.ts';
import type { LadderSpec } from './shape.ts';

type Row = LadderSpec['rows'][number];

/** Width of the column of labels, in em; at most, for dots. */
const COLUMN: Record<Form, number> = { wide: 16, narrow: 12.2 };

/** Room between labels and plot, between a mark's end and its value, and at the chart's right edge, in em. */
const LABEL_GAP = 0.5;
const VALUE_GAP = 0.4;
const EDGE = 0.1;

/** Space before the rows that stand apart, in rows. */
const APART = 0.6;

/** Thickness of a bar as a share of its row, and of a range among dots, in em. */
const BAR = 0.66;
const RANGE = 0.5;

const RADIUS: Record<Form, number> = { wide: 0.45, narrow: 0.36 };

/**
 * Bars or dots on one axis, in the order given, each with its name before it and its value behind it. A row of which only
 * low and high are known is a bar from the one to the other. Rows `apart` come last, below a space and a faint rule.
 *
 * With `places`, rows take the first places of a chart laid out for that many; add 0.6 where rows to come stand apart. The
 * column of labels has one width in all charts of bars. So a row has the same place in two states with the same axis.
 *
 * Keys: `row:<key>` (main mark), `row:<key>:label`, `row:<key>:value`, `row:<key>:range` (low to high around a value),
 * `row:<key>:rule` (from label to dot); `apart`, `foot`, `x:<tick>` with `:rule`; `note:<key>`, whose y counts rows (1 is the
 * middle of the first). Throws where a reference does not give one row, or one with neither value nor range, and for bars
 * on a log axis, which have no foot.
 */
export const layout: Layout<LadderSpec> = (spec, world, form) => {
  if (spec.mark === 'bar' && spec.x.type === 'log')
    throw new Error('bars on a log axis have no foot: use dots');
  const context = onAxis(spec.x, world);
  const slots = slotsFor(spec);
  const bottom = 100 - emY(form, spec.x.ticks[form].length > 0 ? TICK_ROOM : 0.1);
  const pitch = bottom / slots.count;
  const labels = labelsFor(spec, context, form, pitch);
  const amounts = spec.rows.map((row) => amountOf(row.ref, context, spec.x.format));
  const left = emX(form, labels.column + LABEL_GAP);
  const frame: Frame = { left, right: rightEdge(spec, amounts, left, context, form), top: 0, bottom };
  const x = scaleOf(spec.x, [frame.left, frame.right]);
  const middle = (place: number): number => (place - 0.5) * pitch;
  const marks: Mark[] = axis(spec, frame, context, form);
  spec.rows.forEach((row, i) => {
    const place = { y: round(middle(slots.places[i]!)), pitch, left: frame.left };
    marks.push(...rowMarks(spec.mark, row, amounts[i]!, place, x, form));
    marks.push(labelMark(row, labels.lines[i]!, place, form));
  });
  if (slots.apart !== undefined) marks.push(apartRule(middle(slots.apart) - ((1 + APART) / 2) * pitch));
  const plot = { x, y: middle, bounds: wholeBox(form), width: BOX[form].width / 2 };
  return [...marks, ...notesOn(plot, spec.notes, marks, context, form)];
};

/** Where rows stand, counted in rows from 1, and how many rows high the chart is. */
function slotsFor(spec: LadderSpec): { places: number[]; count: number; apart?: number } {
  const first = spec.rows.findIndex((row) => row.apart);
  const places = spec.rows.map((row, i) => i + 1 + (row.apart && first > 0 ? APART : 0));
  const count = Math.max(spec.places ?? 0, ...places);
  return first > 0 ? { places, count, apart: places[first]! } : { places, count };
}

/** Labels as lines, and the width of their column in em. Where rows are too low, an author's line break gives way. */
function labelsFor(
  spec: LadderSpec,
  context: Context,
  form: Form,
  pitch: number
): { lines: string[][]; column: number } {
  const room = Math.max(1, Math.round(((pitch / 100) * BOX[form].height) / LINE));
  const lines = spec.rows.map((row) => {
    const word = context.word(row.label);
    const broken = wrap(word, COLUMN[form]);
    return broken.length <= room ? broken : wrap(word.replaceAll(' | ', ' '), COLUMN[form]);
  });
  const widest = Math.max(...lines.map((block) => blockWidth(block)));
  return { lines, column: spec.mark === 'bar' ? COLUMN[form] : widest };
}

/** As far right as the plot can go while every value behind its mark, and half of each tick, stays inside. */
function rightEdge(spec: LadderSpec, amounts: Amount[], left: number, context: Context, form: Form): number {
  const share = scaleOf(spec.x, [0, 1]);
  const room = (at: number, em: number): number =>
    (100 - left - emX(form, em + EDGE)) / Math.max(share(at), 0.01);
  const values = amounts.map((amount) =>
    room(endOf(amount), VALUE_GAP + RADIUS[form] + textWidth(amount.text, 'value'))
  );
  const ticks = spec.x.ticks[form].map((tick) =>
    room(tick, textWidth(context.number(tick, spec.x.format), 'tick') / 2)
  );
  return left + Math.min(100 - left, ...values, ...ticks);
}

/** The rightmost end of a row's marks, in axis units. */
const endOf = ({ drawn, range }: Amount): number => Math.max(drawn, range?.[1] ?? drawn);

function axis(spec: LadderSpec, frame: Frame, context: Context, form: Form): Mark[] {
  const marks = spec.x.ticks[form].length > 0 ? bottomAxis(spec.x, frame, context, form, { grid: true }) : [];
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
  amount: Amount,
  { y, pitch, left }: Place,
  x: (value: number) => number,
  form: Form
): Mark[] {
  const key = `row:${row.key}`;
  const main = { key, ink: row.ink, ...(row.from && { from: row.from }) };
  const level = { kind: 'rule', y1: y, y2: y } as const;
  const { drawn, low, range, text } = amount;
  const marks: Mark[] = [];
  if (mark === 'dot') {
    const to = round(x(low ?? drawn));
    marks.push({ ...level, key: `${key}:rule`, ink: 'quiet', role: 'grid', x1: round(left), x2: to });
  }
  if (mark === 'dot' && low === undefined)
    marks.push({ kind: 'dot', ...main, x: round(x(drawn)), y, r: RADIUS[form] });
  else {
    const from = low === undefined ? left : x(low);
    const height = mark === 'bar' ? pitch * BAR : emY(form, RANGE);
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
  marks.push({
    kind: 'text',
    key: `${key}:value`,
    ink: row.ink,
    role: 'value',
    x: round(x(endOf(amount))),
    y,
    dx: round(VALUE_GAP + (mark === 'dot' && low === undefined ? RADIUS[form] : 0)),
    dy: 0.35,
    anchor: 'start',
    lines: [text]
  });
  return marks;
}

/** The name before a row; one of several lines is kept inside the chart at its top. */
function labelMark(row: Row, lines: string[], { y, left }: Place, form: Form): Mark {
  const highest = 0.78 - (y / 100) * BOX[form].height;
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
