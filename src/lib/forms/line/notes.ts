import { pairs } from 'd3';
import { round, type Frame } from '../kit/axis.ts';
import { BOX, emX, emY, LINE, type Mark, type Point, type Text } from '../kit/scene.ts';
import { blockWidth, SIZE, wrap } from '../kit/type.ts';
import type { Note } from '../kit/shape.ts';
import type { Band } from './shape.ts';
import type { Drawn, Scales } from './drawing.ts';
import { leaderTo, nudged } from './nudge.ts';
import { firstFree, takenBy } from './room.ts';
import { hasValue, runs } from './series.ts';
import { aboveFoot, boxOf, widthOf, type Stage } from './stage.ts';

/** First baseline, in em of the chart's type, of a block of small text that is centred on its place. */
const centred = (lines: string[]): number => round(-((lines.length - 1) * LINE) / 2 + 0.26 * SIZE.note);

/** How far a note without a leader may be pushed, in em: further off it would speak of something else. */
const LOOSE = 2.5;

/**
 * An annotation at its place, pushed off what stands there already, with a leader to what it points at. Where the
 * plot is too full it stays where it was put.
 */
export function noteMarks(stage: Stage, note: Note, scales: Scales, frame: Frame, standing: Mark[]): Mark[] {
  const { form, prefix, context } = stage;
  const bounds = aboveFoot(stage, frame);
  if (note.only && note.only !== form) return [];
  const place = (form === 'narrow' && note.narrow) || note;
  const lines = wrap(context.word(note.label), widthOf(stage) * 0.7, 'note');
  const text: Text = {
    kind: 'text',
    key: `${prefix}note:${note.key}`,
    ink: note.ink ?? 'measured',
    role: 'note',
    x: round(scales.x(place.x)),
    y: round(scales.y(place.y)),
    dy: centred(lines),
    anchor: place.anchor ?? note.anchor ?? 'start',
    lines
  };
  const places = nudged(text, form, note.to ? Infinity : LOOSE).map((one) => [one]);
  const options = { clear: 0.3, crossing: true };
  const free = firstFree(places, takenBy(standing, form), bounds, form, options)?.[0] ?? text;
  if (!note.to) return [free];
  const leader = leaderTo(free, { x: scales.x(note.to[0]), y: scales.y(note.to[1]) }, form);
  return leader ? [leader, free] : [free];
}

/** The name of a band: above it or below it, by one of its ends or in the middle. */
export function bandLabel(stage: Stage, band: Band, scales: Scales, frame: Frame, standing: Mark[]): Text[] {
  const { form, prefix, context } = stage;
  const bounds = aboveFoot(stage, frame);
  if (!band.label) return [];
  const [left, right] = band.x.map(scales.x) as [number, number];
  const [bottom, top] = band.y.map(scales.y) as [number, number];
  const lines = wrap(context.word(band.label), Math.max(10, ((right - left) / 100) * BOX[form].width));
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
    ...sides.map((side): Text[] => [{ ...base, ...side, y: round(top - emY(form, away)), dy: over }]),
    ...sides.map((side): Text[] => [{ ...base, ...side, y: round(bottom + emY(form, away)), dy: 1.05 }])
  ]);
  return firstFree(places, takenBy(standing, form), bounds, form, { crossing: true }) ?? places[0] ?? [];
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
  { form }: Stage,
  word: string,
  key: string,
  [before, after]: [Point, Point],
  frame: Frame,
  standing: Mark[]
): Mark[] {
  const width = ((after.x - before.x) / 100) * BOX[form].width - 0.8;
  const fitting = wrap(word, width, 'gap');
  const lines = blockWidth(fitting, 'gap') <= width ? fitting : wrap(word, 8, 'gap');
  const half = emX(form, blockWidth(lines, 'gap') / 2);
  const x = (before.x + after.x) / 2;
  const y = (before.y + after.y) / 2;
  const text: Text = {
    kind: 'text',
    key,
    ink: 'quiet',
    role: 'gap',
    x: round(Math.max(frame.left + half, Math.min(frame.right - half, x))),
    y: 0,
    dy: centred(lines),
    anchor: 'middle',
    lines
  };
  const shifts = [0, -0.7, 0.7, -1.4, 1.4, -2.1, 2.1, -2.8, 2.8, -3.5, 3.5, -4.2, 4.2];
  const places = shifts.map((em) => [{ ...text, y: round(y + emY(form, em)) }]);
  const free = firstFree(places, takenBy(standing, form), boxOf(frame, form), form, { clear: 0.2 })?.[0];
  if (!free) return [];
  const leader = Math.abs(free.y - y) > emY(form, 2) ? leaderTo(free, { x, y }, form) : undefined;
  return leader ? [leader, free] : [free];
}
