import { inAxisUnits, type Frame } from '../kit/axis.ts';
import { LEGIBLE, place, type Placing } from '../kit/place/choose.ts';
import { takenBy } from '../kit/place/taken.ts';
import type { Mark, Text } from '../kit/scene.ts';
import type { Series } from './shape.ts';
import type { Drawn } from './drawing.ts';
import { hasValue, type Reading } from './series.ts';
import { aboveFoot, type Stage } from './stage.ts';

/** A reading's value as it is printed: in axis units, and as the axis prints them where its series does not say. */
export const printed = ({ plot, context }: Stage, series: Series, { datum }: Reading): string =>
  context.number(inAxisUnits(plot.y, datum.value ?? 0), { ...plot.y.format, ...series.format });

export const valueKey = ({ prefix }: Stage, series: Series, { period }: Reading): string =>
  `${prefix}${series.key}:value:${period}`;

/**
 * The figures of a series at its readings. Left out where one would lie on another text; the prose holds it too. The
 * last one mostly stands with the series' name already; if not, it comes only where it is wholly free.
 */
export function values(
  stage: Stage,
  { series, readings, points }: Drawn,
  frame: Frame,
  standing: Mark[]
): Mark[] {
  const bounds = aboveFoot(stage, frame);
  const placed: Mark[] = [];
  for (const { reading, below } of picked(series, readings.filter(hasValue))) {
    const point = points.find(({ at }) => at === reading.period);
    const key = valueKey(stage, series, reading);
    if (!point || standing.some((mark) => mark.key === key)) continue;
    const { x, y } = point;
    const lines = [printed(stage, series, reading)];
    const text = { kind: 'text', key, ink: series.ink, role: 'value', x, y, lines } as const;
    const taken = takenBy([...standing, ...placed], stage.breadth);
    const most = series.label && reading === readings.findLast(hasValue) ? 0 : LEGIBLE;
    placed.push(
      ...(place(aboutPoint(text, below), taken, stage.breadth, { bounds, clear: 0.1, most }) ?? [])
    );
  }
  return placed;
}

/** The readings that were asked for, each once. */
function picked(series: Series, known: Reading[]): { reading: Reading; below: boolean }[] {
  const furthest = (sign: number): Reading | undefined =>
    known.toSorted((a, b) => sign * ((b.datum.value ?? 0) - (a.datum.value ?? 0)))[0];
  const found: Record<string, Reading | undefined> = {
    max: furthest(1),
    min: furthest(-1),
    first: known[0],
    last: known.at(-1)
  };
  const asked = ['max', 'min', 'first', 'last'].filter((which) =>
    series.values?.some((value) => value === which)
  );
  for (const value of series.values ?? []) {
    if (value in found) continue;
    found[value] = known.find(({ period }) => period === value);
    if (!found[value]) throw new Error(`${series.ref}: no value in ${value}`);
    asked.push(value);
  }
  const seen = new Set<Reading>();
  return asked.flatMap((which) => {
    const reading = found[which];
    if (!reading || seen.has(reading)) return [];
    seen.add(reading);
    return [{ reading, below: which === 'min' }];
  });
}

/** The places for a figure about its point, best first: above or below it, to its right, to its left. */
function aboutPoint(text: Omit<Text, 'anchor'>, below: boolean): Placing[] {
  const up = [
    { dy: -0.75, dx: 0, anchor: 'middle' },
    { dy: -0.75, dx: -0.3, anchor: 'start' },
    { dy: -0.75, dx: 0.3, anchor: 'end' }
  ] as const;
  const down = up.map((place) => ({ ...place, dy: 1.3 }));
  const side = [0.35, 0].flatMap(
    (dy) =>
      [
        { dy, dx: 0.65, anchor: 'start' },
        { dy, dx: -0.65, anchor: 'end' }
      ] as const
  );
  const higher = up.map((place) => ({ ...place, dy: -1.3 }));
  const places = [...(below ? [...down, ...up] : [...up, ...down]), ...side, ...higher];
  return places.map((place) => ({ texts: [{ ...text, ...place }] }));
}
