import { round, type Frame, scaleOf } from '../kit/axis.ts';
import type { Area, Dot, Mark, Point } from '../kit/scene.ts';
import type { Band, Plot, Series } from './shape.ts';
import { depth, hasRange, hasValue, runs, type Reading, type Valued } from './series.ts';

/** A series with its readings, and where they stand. */
export interface Drawn {
  series: Series;
  readings: Reading[];
  /** In order: ranges and areas, lines, dots. */
  marks: Mark[];
  /** Points of the line, in percent, in order of time. */
  points: Point[];
}

/** From axis units to percent of the box. */
export interface Scales {
  x: (value: number) => number;
  y: (value: number) => number;
}

export const scalesOf = (plot: Plot, frame: Frame): Scales => ({
  x: scaleOf(plot.x, [frame.left, frame.right]),
  y: scaleOf(plot.y, [frame.bottom, frame.top])
});

/** Radius of a dot, in em. */
export const RADIUS = 0.3;

/** How firm the areas of a stack are, from the lowest up, so that neighbours of one ink stay apart. */
const FIRMNESS = [0.85, 0.5];
const LEAST_FIRM = 0.25;

/** The marks of one series. */
export function drawn(series: Series, all: Reading[], plot: Plot, scales: Scales, prefix: string): Drawn {
  const at = (reading: Reading, value: number): Point => ({
    at: reading.period,
    x: round(scales.x(reading.year)),
    y: round(scales.y(value))
  });
  const points = all.filter(hasValue).map((reading) => at(reading, reading.value));
  const parts = { series, all, plot, prefix, at };
  const marks = series.mark === 'dots' ? scattered(parts) : [...surfaces(parts), ...joined(parts)];
  return { series, readings: all, marks, points };
}

interface Parts {
  series: Series;
  all: Reading[];
  plot: Plot;
  prefix: string;
  at: (reading: Reading, value: number) => Point;
}

const origin = ({ from }: { from?: string }): { from?: string } => (from === undefined ? {} : { from });

/** `k` for the only one of its kind, `k:1`, `k:2` for several. */
const numbered = (key: string, i: number, count: number): string => (count > 1 ? `${key}:${i + 1}` : key);

/** Dots that must not be joined, with a whisker where a range is known. */
function scattered({ series, all, prefix, at }: Parts): Mark[] {
  const ranges = all.filter(hasRange).map((reading): Mark => {
    const low = at(reading, reading.low);
    const high = at(reading, reading.high);
    const key = `${prefix}${series.key}:range:${reading.period}`;
    return {
      kind: 'rule',
      key,
      ink: series.ink,
      role: 'range',
      x1: low.x,
      y1: low.y,
      x2: high.x,
      y2: high.y
    };
  });
  const dots = all
    .filter(hasValue)
    .map((reading): Mark => ({ ...dot(series, reading, prefix, at), ...origin(series) }));
  return [...ranges, ...dots];
}

function dot(
  series: Series,
  reading: Valued,
  prefix: string,
  at: Parts['at'],
  key = `dot:${reading.period}`
): Dot {
  const { x, y } = at(reading, reading.value);
  const mark: Dot = { kind: 'dot', key: `${prefix}${series.key}:${key}`, ink: series.ink, x, y, r: RADIUS };
  return reading.open ? { ...mark, open: true } : mark;
}

/** The area under a line, or the band from low to high about it. */
function surfaces({ series, all, plot, prefix, at }: Parts): Mark[] {
  if (series.mark === 'area') {
    const stacked = series.on !== undefined || plot.series.some(({ on }) => on === series.key);
    const look = {
      ink: series.ink,
      ...(stacked ? { opacity: FIRMNESS[depth(series, plot)] ?? LEAST_FIRM } : {}),
      ...origin(series)
    };
    return stretches(
      runs(all, hasValue).map((run) => ({
        upper: run.map((reading) => at(reading, reading.value)),
        lower: run.map((reading) => at(reading, reading.base))
      })),
      `${prefix}${series.key}:area`,
      look
    );
  }
  if (!series.band) return [];
  // A range about a count is no count itself: soft grey, unless the ink has a texture of its own.
  return stretches(
    runs(all, hasRange).map((run) => ({
      upper: run.map((reading) => at(reading, reading.high)),
      lower: run.map((reading) => at(reading, reading.low))
    })),
    `${prefix}${series.key}:area`,
    { ink: series.ink === 'measured' ? 'quiet' : series.ink }
  );
}

/** Areas from pairs of edges; a single reading has no width to fill. */
function stretches(
  edges: Pick<Area, 'upper' | 'lower'>[],
  key: string,
  look: Pick<Area, 'ink' | 'opacity' | 'from'>
): Mark[] {
  const long = edges.filter(({ upper }) => upper.length > 1);
  return long.map((edge, i): Mark => ({
    kind: 'area',
    key: numbered(key, i, long.length),
    ...look,
    ...edge
  }));
}

/** A dot of a line that sets out from another goes along with it. */
const along = (mark: Dot, { period }: Valued, { from }: Series): Dot =>
  from === undefined ? mark : { ...mark, from, at: period };

/** The line, cut at gaps, with dots where a point stands alone, was not counted that year, or ends the line. */
function joined({ series, all, prefix, at }: Parts): Mark[] {
  const stretches = runs(all, hasValue);
  const long = stretches.filter((run) => run.length > 1);
  const lines = long.map((run, i): Mark => ({
    kind: 'line',
    key: `${prefix}${numbered(series.key, i, long.length)}`,
    ink: series.ink,
    ...origin(series),
    ...(series.thin || series.mark === 'area' ? { thin: true } : {}),
    points: run.map((reading) => at(reading, reading.value))
  }));
  const last = stretches.at(-1)?.at(-1);
  const dots = stretches
    // A line that steps back does not say of each of its points how it came to be known.
    .flatMap((run) => run.filter((reading) => run.length < 3 || (reading.open && series.ink !== 'quiet')))
    .filter((reading) => reading !== last || series.mark === 'area')
    .map((reading) => along(dot(series, reading, prefix, at), reading, series));
  const end =
    last && series.mark !== 'area' ? [along(dot(series, last, prefix, at, 'end'), last, series)] : [];
  return [...lines, ...dots, ...end];
}

/** A stretch of the plot, in axis units. */
export function bandRect(band: Band, scales: Scales, prefix: string): Mark {
  const [left, right] = band.x.map(scales.x) as [number, number];
  const [bottom, top] = band.y.map(scales.y) as [number, number];
  return {
    kind: 'rect',
    key: `${prefix}band:${band.key}`,
    ink: band.ink,
    ...origin(band),
    x: round(left),
    y: round(top),
    width: round(right - left),
    height: round(bottom - top),
    grow: 'right'
  };
}
