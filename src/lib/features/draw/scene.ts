import { type Frame, round } from '#lib/forms/kit/axis.ts';
import { LEGIBLE, place } from '#lib/forms/kit/place/choose.ts';
import { takenBy } from '#lib/forms/kit/place/taken.ts';
import { BOX, type Breadth, type Mark, type Point, type Text } from '#lib/forms/kit/scene.ts';
import { compare, type Pair } from './compare.ts';
import type { Given } from './given.ts';
import { firstDrawn, type Guess, type Plane, runs, type Spot } from './guess.ts';
import { printer, speaker } from './say.ts';

/** From the plane to percent of the chart's box. */
export const placeOf =
  ({ years: [first, last], domain: [low, high] }: Plane, { left, right, top, bottom }: Frame) =>
  ({ year, value }: Spot): Point => ({
    at: String(year),
    x: round(left + ((year - first) / (last - first)) * (right - left)),
    y: round(bottom - ((value - low) / (high - low)) * (bottom - top))
  });

/** From percent of the chart's box to the plane, and beyond its edges. */
export function spotOf(
  { years: [first, last], domain: [low, high] }: Plane,
  { left, right, top, bottom }: Frame,
  { x, y }: { x: number; y: number }
): Spot {
  return {
    year: first + ((x - left) / (right - left)) * (last - first),
    value: low + ((bottom - y) / (bottom - top)) * (high - low)
  };
}

/** The guess: a line in each stretch of years, a dot where a year stands alone; nothing for the given value alone. */
export function guessMarks(guess: Guess, { plane, frames }: Given, breadth: Breadth): Mark[] {
  const place = placeOf(plane, frames[breadth]);
  const drawn = runs(guess, plane).filter((run) => run.at(-1)!.year >= firstDrawn(plane));
  return drawn.map((run, index): Mark => {
    const points = run.map(place);
    const [{ x, y }] = points as [Point];
    const base = { key: `guess:${index + 1}`, ink: 'quiet' } as const;
    return points.length > 1 ? { ...base, kind: 'line', points } : { ...base, kind: 'dot', x, y, r: 0.3 };
  });
}

/** The value that is given, at the edge of the empty chart, with its figure; none where all years are drawn. */
export function givenMarks(given: Given, breadth: Breadth): Mark[] {
  const { plane, frames } = given;
  if (plane.given === undefined) return [];
  const { x, y } = placeOf(plane, frames[breadth])({ year: plane.years[0], value: plane.given });
  const lines = [printer(given)(plane.given)];
  return [
    { kind: 'dot', key: 'given', ink: 'derived', x, y, r: 0.4 },
    {
      kind: 'text',
      key: 'given:value',
      ink: 'derived',
      role: 'value',
      x,
      y,
      dx: 0.6,
      dy: 1.2,
      lines,
      anchor: 'start'
    }
  ];
}

/** What stands on the empty chart until something is drawn: high up, off the rules in the middle. */
export function hint(given: Given, breadth: Breadth): Mark[] {
  const { left, right, top, bottom } = given.frames[breadth];
  return [
    {
      kind: 'text',
      key: 'hint',
      ink: 'measured',
      role: 'label',
      x: round((left + right) / 2),
      y: round(top + 0.22 * (bottom - top)),
      lines: speaker(given)('here').split(' | '),
      anchor: 'middle'
    }
  ];
}

/** The year that a slider stands at, and its value; without one, where it would begin. */
export function handle(spot: Spot, set: boolean, { plane, frames }: Given, breadth: Breadth): Mark[] {
  const frame = frames[breadth];
  const { x, y } = placeOf(plane, frame)(spot);
  return [
    {
      kind: 'rule',
      key: 'handle:rule',
      ink: 'quiet',
      role: 'axis',
      x1: x,
      y1: round(frame.top),
      x2: x,
      y2: round(frame.bottom)
    },
    { kind: 'dot', key: 'handle', ink: 'measured', x, y, r: 0.45, ...(set ? {} : { open: true }) }
  ];
}

/** How near a name may come to a line, in em. */
const CLEAR = 0.25;

/** The measured line beside the guess: both with their names, and the year in which they are furthest apart. */
export function revealed(guess: Guess, given: Given, breadth: Breadth): Mark[] {
  const { plane, frames, marks } = given;
  const spot = placeOf(plane, frames[breadth]);
  const say = speaker(given);
  const found = compare(guess, given.measured, plane, given.end);
  const gap = found && found.farthest.guess !== found.farthest.real ? found.farthest : null;
  const bounds = {
    key: '',
    left: (frames[breadth].left / 100) * BOX[breadth].width,
    right: BOX[breadth].width,
    top: 0,
    bottom: (frames[breadth].bottom / 100) * BOX[breadth].height
  };
  const real = marks[breadth].flatMap((mark) =>
    mark.kind === 'line' ? mark.points : mark.kind === 'dot' ? [{ at: '', x: mark.x, y: mark.y }] : []
  );
  const own = runs(guess, plane)
    .filter((run) => run.at(-1)!.year >= firstDrawn(plane))
    .flatMap((run) => run.map(spot));
  const shown: Mark[] = [...marks[breadth]];
  if (gap) {
    const [from, to] = [gap.guess, gap.real].map((value) => spot({ year: gap.year, value })) as [
      Point,
      Point
    ];
    const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    shown.push({ kind: 'rule', key: 'gap', ink: 'quiet', role: 'leader', ...ends });
  }
  const put = (texts: Text[]) => {
    const taken = takenBy([...shown, ...guessMarks(guess, given, breadth)], breadth);
    const places = texts.map((text) => ({ texts: [text] }));
    shown.push(...(place(places, taken, breadth, { bounds, clear: CLEAR, most: LEGIBLE }) ?? []));
  };
  put(named('real:label', 'derived', say('real'), real));
  put(named('guess:label', 'quiet', say('yours'), own));
  if (gap) put(gapWords(gap, given, breadth));
  return shown;
}

/** Places for the name of a line, best first: above and below it at its end, then further to its start. */
function named(key: string, ink: Text['ink'], name: string, points: Point[]): Text[] {
  const text = { kind: 'text', key, ink, role: 'label' } as const;
  const lines = [name];
  return [...points].reverse().flatMap(({ x, y }) =>
    (['end', 'start'] as const).flatMap((anchor): Text[] => [
      { ...text, lines, x, y, dy: -0.8, anchor },
      { ...text, lines, x, y, dy: 1.5, anchor }
    ])
  );
}

/** Beside the ruler at its middle, or at one of its ends. */
function gapWords({ year, guess, real }: Pair, given: Given, breadth: Breadth): Text[] {
  const place = placeOf(given.plane, given.frames[breadth]);
  const print = printer(given);
  const lines = [speaker(given)('gap', { year, difference: print(Math.abs(guess - real)) })];
  const text = { kind: 'text', key: 'gap:label', ink: 'quiet', role: 'note' } as const;
  return [0.5, 0.25, 0.75, 0, 1].flatMap((share) => {
    const { x, y } = place({ year, value: guess + share * (real - guess) });
    return (['start', 'end'] as const).map((anchor): Text => ({
      ...text,
      lines,
      x,
      y,
      dx: anchor === 'start' ? 0.5 : -0.5,
      dy: 0.3,
      anchor
    }));
  });
}
