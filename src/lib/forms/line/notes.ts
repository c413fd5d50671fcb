import { pairs } from 'd3';
import { round, type Frame } from '../kit/axis.ts';
import { place } from '../kit/place/choose.ts';
import { leaderTo } from '../kit/place/nudge.ts';
import { centredSmall } from '../kit/place/notes.ts';
import { takenBy } from '../kit/place/taken.ts';
import { BOX, emX, emY, LINE, type Mark, type Point, type Text } from '../kit/scene.ts';
import { blockWidth, wrap } from '../kit/type.ts';
import type { Band } from './shape.ts';
import type { Drawn, Scales } from './drawing.ts';
import { hasValue, runs } from './series.ts';
import { aboveFoot, boxOf, type Stage } from './stage.ts';

/** The name of a band: above it or below it, by one of its ends or in the middle. */
export function bandLabel(stage: Stage, band: Band, scales: Scales, frame: Frame, standing: Mark[]): Mark[] {
  const { breadth, prefix, context } = stage;
  const bounds = aboveFoot(stage, frame);
  if (!band.label) return [];
  const [left, right] = band.x.map(scales.x) as [number, number];
  const [bottom, top] = band.y.map(scales.y) as [number, number];
  const lines = wrap(context.word(band.label), Math.max(10, ((right - left) / 100) * BOX[breadth].width));
  const base = {
    kind: 'text',
    key: `${prefix}band:${band.key}:label`,
    ink: band.ink,
    role: 'label',
    lines
  } as const;
  const sides = [
    { x: round(left), anchor: 'start' },
    { x: round((left + right) / 2), anchor: 'middle' },
    { x: round(right), anchor: 'end' }
  ] as const;
  const over = round(-(lines.length - 1) * LINE - 0.45);
  const places = [0, 1.2, 2.4, 3.6].flatMap((away) => [
    ...sides.map((side): Text => ({ ...base, ...side, y: round(top - emY(breadth, away)), dy: over })),
    ...sides.map((side): Text => ({ ...base, ...side, y: round(bottom + emY(breadth, away)), dy: 1.05 }))
  ]);
  const manners = { bounds, clear: 0.6, most: Infinity };
  return (
    place(
      places.map((one) => ({ texts: [one] })),
      takenBy(standing, breadth),
      breadth,
      manners
    ) ?? []
  );
}

/** The word of a series in each of its gaps. */
export function gapWords(
  stage: Stage,
  { series, readings, points }: Drawn,
  frame: Frame,
  standing: Mark[]
): Mark[] {
  if (!series.gap) return [];
  const word = stage.context.word(series.gap);
  const placed: Mark[] = [];
  for (const [run, next] of pairs(runs(readings, hasValue))) {
    const [last, first] = [run.at(-1), next[0]];
    const before = points.find(({ at }) => at === last?.period);
    const after = points.find(({ at }) => at === first?.period);
    if (!last || !before || !after) continue;
    const key = `${stage.prefix}${series.key}:gap:${last.period}`;
    placed.push(...gapWord(stage, word, key, [before, after], frame, [...standing, ...placed]));
  }
  return placed;
}

/**
 * The word in a gap: in its middle where it fits, else close above or below, tied to the gap by a leader. Left out
 * where there is no room: the gap itself remains to be seen.
 */
function gapWord(
  { breadth }: Stage,
  word: string,
  key: string,
  [before, after]: [Point, Point],
  frame: Frame,
  standing: Mark[]
): Mark[] {
  const width = ((after.x - before.x) / 100) * BOX[breadth].width - 0.8;
  const fitting = wrap(word, width, 'gap');
  const lines = blockWidth(fitting, 'gap') <= width ? fitting : wrap(word, 8, 'gap');
  const half = emX(breadth, blockWidth(lines, 'gap') / 2);
  const x = (before.x + after.x) / 2;
  const y = (before.y + after.y) / 2;
  const text: Text = {
    kind: 'text',
    key,
    ink: 'quiet',
    role: 'gap',
    x: round(Math.max(frame.left + half, Math.min(frame.right - half, x))),
    y: 0,
    dy: centredSmall(lines),
    anchor: 'middle',
    lines
  };
  const shifts = [0, -0.7, 0.7, -1.4, 1.4, -2.1, 2.1, -2.8, 2.8, -3.5, 3.5, -4.2, 4.2];
  const places = shifts.map((em) => {
    const one = { ...text, y: round(y + emY(breadth, em)) };
    return { texts: [one], leader: Math.abs(em) > 2 ? leaderTo(one, { x, y }, breadth) : undefined };
  });
  return (
    place(places, takenBy(standing, breadth), breadth, { bounds: boxOf(frame, breadth), clear: 0.2 }) ?? []
  );
}
