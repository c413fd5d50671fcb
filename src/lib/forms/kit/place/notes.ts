import type { Context } from '../../form.ts';
import { round } from '../axis.ts';
import type { Box } from '../overlap.ts';
import { BOX, LINE, type Breadth, type Mark, type Text } from '../scene.ts';
import type { Note } from '../shape.ts';
import { SIZE, wrap } from '../type.ts';
import { LEGIBLE, place, wholeBox } from './choose.ts';
import { leaderTo, nudged } from './nudge.ts';
import { takenBy } from './taken.ts';

/** First baseline, in em of the chart's type, of a block of small text that is centred on its place. */
export const centredSmall = (lines: string[]): number =>
  round(-((lines.length - 1) * LINE) / 2 + 0.26 * SIZE.note);

/** How far a note without a leader may be pushed, in em: further off it would speak of something else. */
const LOOSE = 2.5;

interface Plot {
  /** From data to percent of the box. */
  x: (value: number) => number;
  y: (value: number) => number;
  /** Where notes may stand, and how wide a line of them may be, in em of the smallest box: all of it, and half of it. */
  bounds?: Box;
  width?: number;
  prefix?: string;
}

/**
 * Annotations at their places, pushed off what stands there already, with a leader to what they point at: `note:<key>` and
 * `note:<key>:leader`. Where the plot is too full a note stays where it was put.
 */
export function notesOn(
  plot: Plot,
  notes: Note[] | undefined,
  standing: Mark[],
  context: Context,
  breadth: Breadth
): Mark[] {
  const placed: Mark[] = [];
  for (const note of notes ?? [])
    if (!note.only || note.only === breadth)
      placed.push(...noteOn(plot, note, [...standing, ...placed], context, breadth));
  return placed;
}

function noteOn(plot: Plot, note: Note, standing: Mark[], context: Context, breadth: Breadth): Mark[] {
  const at = (breadth === 'narrow' && note.narrow) || note;
  const { bounds = wholeBox(breadth), width = BOX[breadth].width / 2 } = plot;
  const lines = wrap(context.word(note.label), width, 'note');
  const text: Text = {
    kind: 'text',
    key: `${plot.prefix ?? ''}note:${note.key}`,
    ink: note.ink ?? 'measured',
    role: 'note',
    x: round(plot.x(at.x)),
    y: round(plot.y(at.y)),
    dy: centredSmall(lines),
    anchor: at.anchor ?? note.anchor ?? 'start',
    lines
  };
  const target = note.to && { x: plot.x(note.to[0]), y: plot.y(note.to[1]) };
  const places = nudged(text, breadth, target ? Infinity : LOOSE).map((one) => ({
    texts: [one],
    leader: target && leaderTo(one, target, breadth)
  }));
  const manners = { bounds, clear: 0.3, most: LEGIBLE };
  return place(places, takenBy(standing, breadth), breadth, manners) ?? [text];
}
