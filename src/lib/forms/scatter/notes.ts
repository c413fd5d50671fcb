import { round } from '../kit/axis.ts';
import { BOX, emX, emY, type Form, type Mark, type Text } from '../kit/scene.ts';
import { wrap } from '../kit/type.ts';
import type { Context } from '../form.ts';
import type { Note } from '../kit/shape.ts';
import { placeNames } from './naming.ts';
import { centred, type Naming } from './places.ts';

/** From a note's own axes to percent of the box. */
interface Scales {
  x: (value: number) => number;
  y: (value: number) => number;
}

/** How far a note may be moved off what stands at its place, in em: nearest first. */
const NUDGES = [0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8, 2.4, -2.4, 3.6, -3.6]
  .flatMap((y) => [0, 1.2, -1.2, 2.4, -2.4, 4, -4].map((x) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** The notes of a form, clear of `marks`: text `note:<key>`, with `note:<key>:leader` where it points at something. */
export function notesOf(
  notes: Note[] | undefined,
  marks: Mark[],
  scales: Scales,
  context: Context,
  form: Form
): Mark[] {
  const shown = (notes ?? []).filter((note) => !note.only || note.only === form);
  return placeNames(
    shown.map((note) => placesOf(note, scales, context, form)),
    marks,
    form
  );
}

function placesOf(note: Note, scales: Scales, context: Context, form: Form): Naming[] {
  const place = (form === 'narrow' && note.narrow) || note;
  const lines = wrap(context.word(note.label), BOX[form].width / 2, 'note');
  const ink = note.ink ?? 'measured';
  return NUDGES.map((nudge): Naming => {
    const text: Text = {
      kind: 'text',
      key: `note:${note.key}`,
      ink,
      role: 'note',
      x: round(scales.x(place.x) + emX(form, nudge.x)),
      y: round(scales.y(place.y) + emY(form, nudge.y)),
      dy: centred(lines),
      anchor: place.anchor ?? note.anchor ?? 'start',
      lines
    };
    if (!note.to) return { text };
    const x2 = round(scales.x(note.to[0]));
    const y2 = round(scales.y(note.to[1]));
    const ends = { x1: text.x, y1: text.y, x2, y2 };
    return { text, leader: { kind: 'rule', key: `note:${note.key}:leader`, ink, role: 'leader', ...ends } };
  });
}
