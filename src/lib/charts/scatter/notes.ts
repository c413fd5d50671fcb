import { BOX, type Form, type Mark } from '../kit/scene.ts';
import type { Scales } from '../line/drawing.ts';
import { noteMarks } from '../line/notes.ts';
import { takenBy } from '../line/room.ts';
import type { Context } from '../layout.ts';
import type { Note } from '../spec.ts';

/** The notes of a form, one after the other, each clear of `marks` and of the notes before it. */
export function notesOf(
  notes: Note[] | undefined,
  marks: Mark[],
  scales: Scales,
  context: Context,
  form: Form
): Mark[] {
  const bounds = { key: 'box', left: 0, top: 0, right: BOX[form].width, bottom: BOX[form].height };
  return (notes ?? []).reduce<Mark[]>((placed, note) => {
    const taken = takenBy([...marks, ...placed], form);
    return [...placed, ...noteMarks(note, scales, context, taken, bounds, form, '')];
  }, []);
}
