import { round, type Frame } from '../kit/axis.ts';
import { dodge } from '../kit/dodge.ts';
import type { Box } from '../kit/overlap.ts';
import { LEGIBLE, place, type Placing } from '../kit/place/choose.ts';
import { leaderTo, nudged } from '../kit/place/nudge.ts';
import { takenBy } from '../kit/place/taken.ts';
import { emX, emY, LINE, type Breadth, type Mark, type Point, type Text } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Series } from './shape.ts';
import { drawn, RADIUS, scalesOf, type Drawn, type Scales } from './drawing.ts';
import { hasValue, type Reading } from './series.ts';
import { aboveFoot, axisMarks, frameOf, widthOf, type Stage } from './stage.ts';
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
  /** Whether its line ends long before the plot does. */
  early: boolean;
}

interface Attempt {
  frame: Frame;
  scales: Scales;
  sheet: Drawn[];
  /** Axes, data and names. */
  marks: Mark[];
  /** Names for which no place was free. */
  failed: Block[];
}

/** Widest name in a right margin, in em: a narrow plot keeps its width for the lines. */
const NAME_ROOM: Record<Breadth, number> = { wide: 14, narrow: 7 };

/** Space between the frame and the names in the margin beside it, in em. */
const BESIDE = 0.8;

/** The share of a plot's width that names beside it may take. */
const MOST_MARGIN = 0.45;

/**
 * The frame with its axes, its data and the names of its lines. In a wide plot names stand in the right margin; a line
 * that ends long before keeps its name by its end. A small plot has its names among the lines where they fit and gives
 * up width for a margin only where they do not.
 */
export function named(stage: Stage, all: Read[]): Attempt {
  const blocks = all.flatMap((one) => blockOf(stage, one));
  const small = stage.breadth === 'narrow' || widthOf(stage) < 30;
  const stacked = new Set(stage.plot.series.flatMap(({ key, on }) => (on ? [key, on] : [])));

  let beside = new Set(blocks.filter(({ series, early }) => stacked.has(series.key) || (!small && !early)));
  for (;;) {
    const result = attempt(stage, all, blocks, beside);
    if (result.failed.length === 0) return result;
    // Where one does not fit on the plot, all that end with it stand beside it: names are looked for in one place.
    const joining = result.failed.every(({ early }) => early)
      ? result.failed
      : blocks.filter(({ early }) => !early);
    beside = new Set([...beside, ...result.failed, ...joining]);
    if (marginOf([...beside]) > widthOf(stage) * MOST_MARGIN)
      return attempt(stage, all, blocks, new Set(), true);
  }
}

function blockOf(stage: Stage, { series, readings }: Read): Block[] {
  const last = readings.findLast(hasValue);
  if (!series.label || !last) return [];
  const [from, to] = stage.plot.x.domain;
  const room = Math.min(NAME_ROOM[stage.breadth], widthOf(stage) * 0.32);
  const lines = wrap(stage.context.word(series.label), room);
  const early = last.year < to - (to - from) * 0.12;
  const block: Block = { series, lines, width: blockWidth(lines), height: lines.length * LINE, early };
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
  const { plot, prefix, breadth } = stage;
  const frame = frameOf(stage, marginOf([...outer]));
  const bounds = aboveFoot(stage, frame);
  const scales = scalesOf(plot, frame);
  const sheet = all.map(({ series, readings }) => drawn(series, readings, plot, scales, prefix));
  const placed = blocks.flatMap((block) =>
    sheet.flatMap((one) => (one.series === block.series ? lineOf(block, one) : []))
  );
  const marks = [...axisMarks(stage, frame), ...sheet.flatMap((one) => one.marks)];
  const failed: Block[] = [];

  marks.push(
    ...besideFrame(
      stage,
      placed.filter(({ block }) => outer.has(block)),
      frame
    )
  );
  for (const line of placed.filter(({ block }) => !outer.has(block))) {
    const places = among(stage, line).map((texts) => ({ texts }));
    const free = place(places, takenBy(marks, breadth), breadth, { bounds, clear: 0.25 });
    if (free) marks.push(...free);
    else if (crowded) marks.push(...somewhere(stage, line, places, marks, bounds));
    else failed.push(line.block);
  }
  return { frame, scales, sheet, marks, failed };
}

/** A block and the line that it names. */
interface Named {
  block: Block;
  points: Point[];
  first: Point;
  end: Point;
}

/** A block with its line, which ends at its last point or, in a stack, half-way up its last reading. */
function lineOf(block: Block, { series, marks, points }: Drawn): Named[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const area = marks.findLast((mark) => mark.kind === 'area');
  const inStack = series.mark === 'area' && area?.opacity !== undefined;
  const foot = (inStack ? area.lower.at(-1) : undefined) ?? last;
  return [{ block, points, first, end: { ...last, y: round((last.y + foot.y) / 2) } }];
}

/** A name for which nothing is free at its line: further off with a leader, or else on lines and dots, but on no text. */
function somewhere(
  stage: Stage,
  { block, end }: Named,
  places: Placing[],
  standing: Mark[],
  bounds: Box
): Mark[] {
  const { breadth } = stage;
  const name = nameText(stage, block, {
    x: end.x,
    y: end.y,
    dy: centred(withoutValue(block)),
    anchor: 'middle'
  });
  const about = nudged(name, breadth).map((one) => ({ texts: [one], leader: leaderTo(one, end, breadth) }));
  const taken = takenBy(standing, breadth);
  const texts = takenBy(
    standing.filter(({ kind }) => kind === 'text'),
    breadth
  );
  return (
    place(about, taken, breadth, { bounds, clear: 0.15, most: LEGIBLE }) ??
    place(places, texts, breadth, { bounds, clear: 0.15 }) ??
    place(places, texts, breadth, { bounds, most: Infinity }) ?? [name]
  );
}

/** Where the texts of a block stand: the place in percent, and from it the first baseline in em. */
interface Place {
  x: number;
  y: number;
  dx?: number;
  dy: number;
  anchor: Text['anchor'];
}

const nameText = ({ prefix }: Stage, { series, lines }: Block, place: Place): Text => ({
  kind: 'text',
  key: `${prefix}${series.key}:label`,
  ink: series.ink,
  role: 'label',
  ...place,
  x: round(place.x),
  y: round(place.y),
  lines
});

function textsOf(stage: Stage, block: Block, place: Place): Text[] {
  const name = nameText(stage, block, place);
  if (!block.value) return [name];
  const { key, line } = block.value;
  return [
    name,
    { ...name, key, role: 'value', dy: round(place.dy + block.lines.length * LINE), lines: [line] }
  ];
}

/** First baseline, in em, of a block that is centred on its place. */
const centred = ({ height }: Block): number => round(-height / 2 + 0.95);

/** Names in the right margin, each at the height of its line's end, pushed apart; a leader to what that moved far. */
function besideFrame(stage: Stage, lines: Named[], frame: Frame): Mark[] {
  const { breadth, prefix, rect } = stage;
  const bottom = frame.bottom + emY(breadth, 0.3);
  const needed = lines.reduce((sum, { block }) => sum + emY(breadth, block.height), 0);
  // Names go before figures where there is no room for both.
  const roomy = needed <= bottom - rect.top;
  const shown = lines
    .map(({ block, end }) => ({ block: roomy ? block : withoutValue(block), end }))
    .sort((a, b) => a.end.y - b.end.y);
  const heights = shown.map(({ block }) => emY(breadth, block.height));
  const top = rect.top + (heights[0] ?? 0) / 2;
  const foot = bottom - (heights.at(-1) ?? 0) / 2;
  const wanted = shown.map(({ end }) => end.y);
  const centres = dodge(wanted, heights, top, foot);
  const x = frame.right + emX(breadth, BESIDE);
  return shown.flatMap(({ block, end }, i): Mark[] => {
    const y = round(centres[i] ?? end.y);
    const texts = textsOf(stage, block, { x, y, dy: centred(block), anchor: 'start' });
    const far = Math.abs(y - end.y) > emY(breadth, 0.8) || frame.right - end.x > emX(breadth, 1.5);
    if (!far) return texts;
    const leader: Mark = {
      kind: 'rule',
      key: `${prefix}${block.series.key}:label:leader`,
      ink: block.series.ink,
      role: 'leader',
      x1: round(end.x + emX(breadth, RADIUS)),
      y1: end.y,
      x2: round(x - emX(breadth, 0.15)),
      y2: y
    };
    return [leader, ...texts];
  });
}

/**
 * The places for a name on the plot, best first: at the end of its line (right of it, above, below); the name alone
 * along the line or, where dots are not joined, beside any of them.
 */
function among(stage: Stage, { block, points, first, end }: Named): Text[][] {
  const { breadth, rect } = stage;
  const name = withoutValue(block);
  const width = emX(breadth, block.width);
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
  const heights = [...within, ...[from, to].flatMap((edge) => heightAt(points, edge))];
  return [
    textsOf(stage, block, { x, y: Math.min(...heights), dy: round(-block.height + LINE - 0.8), anchor }),
    textsOf(stage, block, { x, y: Math.max(...heights), dy: 1.3, anchor })
  ];
}

/** The height of a line at x, on the straight piece between its points; level beyond its ends. */
function heightAt(points: Point[], x: number): number[] {
  const after = points.findIndex((point) => point.x >= x);
  const [a, b] = after < 0 ? [points.at(-1)] : points.slice(Math.max(0, after - 1), after + 1);
  if (!a) return [];
  return [b ? a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1) : a.y];
}
