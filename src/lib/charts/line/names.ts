import { round, type Frame } from '../kit/axis.ts';
import { dodge } from '../kit/dodge.ts';
import { emX, emY, LINE, type Form, type Mark, type Point, type Text } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Series } from '../spec.ts';
import { drawn, RADIUS, scalesOf, type Drawn, type Scales } from './drawing.ts';
import { leaderTo, nudged } from './nudge.ts';
import { firstFree, takenBy } from './room.ts';
import { hasValue, type Reading } from './series.ts';
import { axisMarks, frameOf, widthOf, type Stage } from './stage.ts';
import { printed, valueKey } from './values.ts';

interface Read {
  series: Series;
  readings: Reading[];
}

/** What stands at the end of a line: its name and, where asked for, its last value below it. */
interface Block {
  series: Series;
  lines: string[];
  value?: { key: string; line: string };
  /** In em. */
  width: number;
  height: number;
}

interface Attempt {
  frame: Frame;
  scales: Scales;
  sheet: Drawn[];
  /** Axes, data and names. */
  marks: Mark[];
  /** Keys of the series for whose names no place was free. */
  failed: string[];
}

/** Widest name in a right margin, in em: a narrow plot keeps its width for the lines. */
const NAME_ROOM: Record<Form, number> = { wide: 14, narrow: 7 };

/** Space between the frame and the names in the margin beside it, in em. */
const BESIDE = 0.8;

/**
 * The frame with its axes, its data and the names of its lines. In a wide plot names stand in the right margin; a line
 * that ends long before keeps its name by its end. A small plot has its names among the lines where they fit and gives
 * up width for a margin only where they do not.
 */
export function named(stage: Stage, all: Read[]): Attempt {
  const blocks = all.flatMap((one) => blockOf(stage, one));
  const small = stage.form === 'narrow' || widthOf(stage) < 30;
  const stacked = new Set(stage.plot.series.flatMap(({ key, on }) => (on ? [key, on] : [])));
  const [from, to] = stage.plot.x.domain;
  const early = ({ series }: Block): boolean => {
    const last = all.find((one) => one.series === series)?.readings.findLast(hasValue);
    return !last || last.year < to - (to - from) * 0.12;
  };

  let beside = new Set(blocks.filter((block) => stacked.has(block.series.key) || (!small && !early(block))));
  for (;;) {
    const result = attempt(stage, all, blocks, beside);
    if (result.failed.length === 0) return result;
    // Where one does not fit on the plot, all that end with it stand beside it: names are looked for in one place.
    const failed = blocks.filter(({ series }) => result.failed.includes(series.key));
    const joining = failed.some((block) => !early(block)) ? blocks.filter((block) => !early(block)) : failed;
    beside = new Set([...beside, ...joining]);
    if (marginOf([...beside]) > widthOf(stage) * 0.45) return attempt(stage, all, blocks, new Set(), true);
  }
}

function blockOf(stage: Stage, { series, readings }: Read): Block[] {
  const last = readings.findLast(hasValue);
  if (!series.label || !last) return [];
  const room = Math.min(NAME_ROOM[stage.form], widthOf(stage) * 0.32);
  const lines = wrap(stage.context.word(series.label), room);
  const block: Block = { series, lines, width: blockWidth(lines), height: lines.length * LINE };
  if (!series.values?.includes('last')) return [block];
  const value = { key: valueKey(stage, series, last), line: printed(stage, series, last) };
  const width = Math.max(block.width, textWidth(value.line, 'value'));
  return [{ ...block, value, width, height: block.height + LINE }];
}

const withoutValue = ({ value, ...block }: Block): Block =>
  value ? { ...block, height: block.height - LINE } : block;

const marginOf = (blocks: Block[]): number =>
  blocks.length === 0 ? 0 : Math.max(...blocks.map(({ width }) => width)) + BESIDE;

/** The plot with the given names beside it and the others among its lines; `crowded` lets these lie on lines and dots. */
function attempt(stage: Stage, all: Read[], blocks: Block[], outer: Set<Block>, crowded = false): Attempt {
  const { plot, prefix, form } = stage;
  const frame = frameOf(stage, marginOf([...outer]));
  const scales = scalesOf(plot, frame);
  const sheet = all.map(({ series, readings }) => drawn(series, readings, plot, scales, prefix));
  const of = ({ series }: Block): Drawn => sheet.find((one) => one.series === series)!;
  const data = sheet.flatMap(({ marks }) => marks);
  const marks = [...axisMarks(stage, frame), ...data];
  const failed: string[] = [];

  marks.push(
    ...besideFrame(
      stage,
      [...outer].map((block) => ({ block, end: endOf(of(block)) })),
      frame
    )
  );
  for (const block of blocks.filter((one) => !outer.has(one))) {
    const places = among(stage, block, of(block).points);
    const free = firstFree(places, takenBy(marks, form), stage.bounds, form, { clear: 0.25 });
    if (free) marks.push(...free);
    else if (crowded) marks.push(...somewhere(stage, block, of(block), places, marks));
    else failed.push(block.series.key);
  }
  return { frame, scales, sheet, marks, failed };
}

/** A name for which nothing is free at its line: further off with a leader, or else on lines and dots, but on no text. */
function somewhere(
  stage: Stage,
  block: Block,
  { points }: Drawn,
  places: Text[][],
  standing: Mark[]
): Mark[] {
  const { form, bounds } = stage;
  const name = withoutValue(block);
  const end = points.at(-1)!;
  const [text] = textsOf(stage, name, { x: end.x, y: end.y, dy: centred(name), anchor: 'middle' });
  const off = firstFree(
    nudged(text!, form).map((one) => [one]),
    takenBy(standing, form),
    bounds,
    form
  );
  const leader = off && leaderTo(off[0]!, end, form);
  if (off) return leader ? [leader, ...off] : off;
  const texts = standing.filter(({ kind }) => kind === 'text');
  return (
    firstFree(places, takenBy(texts, form), bounds, form) ??
    firstFree(places, takenBy([], form), bounds, form) ??
    places[0]!
  );
}

/** Where a series ends; in a stack, half-way up its last reading. */
function endOf({ series, marks, points }: Drawn): Point {
  const end = points.at(-1)!;
  const area = marks.findLast((mark) => mark.kind === 'area');
  if (series.mark !== 'area' || area?.kind !== 'area' || area.opacity === undefined) return end;
  return { ...end, y: round((area.upper.at(-1)!.y + area.lower.at(-1)!.y) / 2) };
}

/** Where the texts of a block stand: the place in percent, and from it the first baseline in em. */
interface Place {
  x: number;
  y: number;
  dx?: number;
  dy: number;
  anchor: Text['anchor'];
}

function textsOf({ prefix }: Stage, { series, lines, value }: Block, place: Place): Text[] {
  const base = { kind: 'text', ink: series.ink, ...place, x: round(place.x), y: round(place.y) } as const;
  const name: Text = { ...base, key: `${prefix}${series.key}:label`, role: 'label', lines };
  if (!value) return [name];
  const dy = round(place.dy + lines.length * LINE);
  return [name, { ...base, key: value.key, role: 'value', dy, lines: [value.line] }];
}

/** First baseline, in em, of a block that is centred on its place. */
const centred = ({ height }: Block): number => round(-height / 2 + 0.95);

/** Names in the right margin, each at the height of its line's end, pushed apart; a leader to what that moved far. */
function besideFrame(stage: Stage, ends: { block: Block; end: Point }[], frame: Frame): Mark[] {
  const { form, prefix, rect } = stage;
  const needed = ends.reduce((sum, { block }) => sum + emY(form, block.height), 0);
  const top = rect.top;
  const bottom = frame.bottom + emY(form, 0.3);
  // Names go before figures where there is no room for both.
  const blocks = ends.map(({ block }) => (needed <= bottom - top ? block : withoutValue(block)));
  const heights = blocks.map(({ height }) => emY(form, height));
  const half = Math.max(0, ...heights) / 2;
  const wanted = ends.map(({ end }) => end.y);
  const centres = dodge(wanted, heights, top + half, bottom - half);
  const x = frame.right + emX(form, BESIDE);
  return ends.flatMap(({ end }, i): Mark[] => {
    const block = blocks[i]!;
    const y = round(centres[i]!);
    const texts = textsOf(stage, block, { x, y, dy: centred(block), anchor: 'start' });
    const far = Math.abs(y - end.y) > emY(form, 0.8) || frame.right - end.x > emX(form, 1.5);
    if (!far) return texts;
    const leader: Mark = {
      kind: 'rule',
      key: `${prefix}${block.series.key}:label:leader`,
      ink: block.series.ink,
      role: 'leader',
      x1: round(end.x + emX(form, RADIUS)),
      y1: end.y,
      x2: round(x - emX(form, 0.15)),
      y2: y
    };
    return [leader, ...texts];
  });
}

/**
 * The places for a name on the plot, best first: at the end of its line (right of it, above, below); the name alone
 * along the line or, where dots are not joined, beside any of them.
 */
function among(stage: Stage, block: Block, points: Point[]): Text[][] {
  const { form, rect } = stage;
  const first = points[0]!;
  const end = points.at(-1)!;
  const name = withoutValue(block);
  const width = emX(form, block.width);
  const right = Math.min(end.x, rect.right);
  const atEnd = [
    textsOf(stage, block, { x: end.x, y: end.y, dx: 0.7, dy: centred(block), anchor: 'start' }),
    ...overUnder(stage, block, points, { x: right, from: right - width, to: right, anchor: 'end' })
  ];
  const besideDots =
    block.series.mark === 'dots'
      ? points
          .toReversed()
          .flatMap(({ x, y }) => [
            textsOf(stage, name, { x, y, dx: 0.7, dy: centred(name), anchor: 'start' }),
            textsOf(stage, name, { x, y, dx: -0.7, dy: centred(name), anchor: 'end' })
          ])
      : [];
  const along = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].flatMap((step) => {
    const x = first.x + ((end.x - first.x) * step) / 10;
    return overUnder(stage, name, points, { x, from: x - width / 2, to: x + width / 2, anchor: 'middle' });
  });
  return [...atEnd, ...besideDots, ...along];
}

/** A block just above the highest, and just below the lowest point of the line within a span. */
function overUnder(
  stage: Stage,
  block: Block,
  points: Point[],
  { x, from, to, anchor }: { x: number; from: number; to: number; anchor: Text['anchor'] }
): Text[][] {
  const within = points.filter((point) => point.x >= from && point.x <= to).map(({ y }) => y);
  const heights = [...within, ...[from, to].map((edge) => heightAt(points, edge))];
  return [
    textsOf(stage, block, { x, y: Math.min(...heights), dy: round(-block.height + LINE - 0.8), anchor }),
    textsOf(stage, block, { x, y: Math.max(...heights), dy: 1.3, anchor })
  ];
}

/** The height of a line at x, on the straight piece between its points. */
function heightAt(points: Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const b = points[next];
  const a = points[next - 1];
  if (!b) return points.at(-1)!.y;
  return a ? a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1) : b.y;
}
