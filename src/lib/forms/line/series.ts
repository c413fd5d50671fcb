import { min, pairs } from 'd3';
import { inAxisUnits } from '../kit/axis.ts';
import type { Context, Datum } from '../form.ts';
import type { Plot, Series } from './shape.ts';

/** One row of a series in axis units: where it stands, before any scale. */
export interface Reading {
  period: string;
  year: number;
  /** As the table has it: what a figure on the chart prints. */
  datum: Datum;
  /** Null where only a range is known. */
  value: number | null;
  /** The foot of an area: zero, or the top of the area below it. */
  base: number;
  low: number | null;
  high: number | null;
  /** Not a count of that period by the main source: carried over, imputed, provisional, or a rival's. */
  open: boolean;
}

const OPEN = new Set(['carried-over', 'imputed', 'provisional', 'rival']);

/**
 * The readings of a series within the years of the plot. An area that stands `on` another is raised by it, and has no
 * value where that one has none. Throws where a value lies outside the y axis: a chart that cuts off data misleads.
 */
export function readings(series: Series, plot: Plot, context: Context): Reading[] {
  const [from, to] = plot.x.domain;
  const below = foundation(series, plot, context);
  return context
    .rows(series.ref)
    .filter(({ year }) => year >= from && year <= to)
    .map((datum): Reading => {
      const base = below ? (below.get(datum.period) ?? null) : 0;
      const raise = (value: number | null): number | null =>
        value === null || base === null ? null : base + inAxisUnits(plot.y, value);
      const value = raise(datum.value);
      const [low, high] =
        series.band || value === null ? [raise(datum.low), raise(datum.high)] : [null, null];
      for (const place of [value, low, high]) mustFit(place, series, datum, plot);
      const { period, year } = datum;
      return { period, year, datum, value, base: base ?? 0, low, high, open: OPEN.has(datum.qualifier) };
    });
}

/** The tops of the area that a series stands on, by period. */
function foundation(series: Series, plot: Plot, context: Context): Map<string, number | null> | undefined {
  if (!series.on) return undefined;
  const under = plot.series.find(({ key }) => key === series.on);
  if (!under) throw new Error(`series ${series.key} stands on ${series.on}, which this plot does not have`);
  return new Map(readings(under, plot, context).map(({ period, value }) => [period, value]));
}

function mustFit(place: number | null, series: Series, datum: Datum, plot: Plot): void {
  const [low, high] = plot.y.domain;
  if (place === null || (place >= low && place <= high)) return;
  throw new Error(
    `series ${series.key}, ${datum.period}: ${place} is outside the y axis (${low} to ${high})`
  );
}

/** How many other areas a series stands on. */
export function depth(series: Series, plot: Plot): number {
  const under = plot.series.find(({ key }) => key === series.on);
  return under ? 1 + depth(under, plot) : 0;
}

/**
 * Cuts a series where a period is missing. Its regular step is the shortest between two of its periods; a longer one
 * is a gap. So is a reading without what `known` asks for.
 */
export function runs<R extends Reading>(all: Reading[], known: (reading: Reading) => reading is R): R[][] {
  const steps = pairs(all, (a, b) => b.year - a.year).filter((step) => step > 0);
  const longest = (min(steps) ?? 0) * 1.5;
  const cut: R[][] = [];
  let run: R[] = [];
  for (const reading of all) {
    const previous = run.at(-1);
    if (!known(reading)) run = [];
    else if (previous && reading.year - previous.year <= longest) run.push(reading);
    else cut.push((run = [reading]));
  }
  return cut;
}

export type Valued = Reading & { value: number };
export type Ranged = Reading & { low: number; high: number };
export const hasValue = (reading: Reading): reading is Valued => reading.value !== null;
export const hasRange = (reading: Reading): reading is Ranged =>
  reading.low !== null && reading.high !== null;
