/** The edges of one step's box in the document, in px from its top. */
export interface StepBox {
  top: number;
  bottom: number;
}

/** Where in the window the reader reads, and over what stretch a chart changes; both in px. */
export interface Reading {
  /** Distance of the line of reading from the top of the window. */
  line: number;
  /** Height of the stretch around a border between two steps in which the chart changes. */
  change: number;
}

/**
 * The story's position as one continuous number: 3 is the plateau of the fourth step, 3.25 a quarter of the way into the
 * change to the fifth. It depends on the scroll offset alone, never on how the reader came there.
 *
 * @param boxes the steps' boxes in order; at least one
 * @param offset how far the document is scrolled, in px
 */
export function positionAt(boxes: StepBox[], offset: number, { line, change }: Reading): number {
  const read = offset + line;
  const borders = boxes.slice(1).map((box) => box.top);
  const passed = borders.filter((border) => border <= read).length;
  const border = borders[passed - 1];
  const next = borders[passed];
  if (border !== undefined && read - border < change / 2) return passed - 1 + 0.5 + (read - border) / change;
  if (next !== undefined && next - read < change / 2) return passed + 0.5 - (next - read) / change;
  return passed;
}

/** The two steps a position lies between and how far it is from one to the other: `share` is 0 on a plateau. */
export function between(position: number, count: number): { from: number; to: number; share: number } {
  const inside = Math.max(0, Math.min(count - 1, position));
  const from = Math.floor(inside);
  return { from, to: Math.min(count - 1, from + 1), share: inside - from };
}

/** The step whose plateau is nearest. */
export const nearestStep = (position: number): number => Math.round(position);

/** A place in the story that holds at every width: a step, and the share of it that has been read. */
export interface Place {
  step: number;
  share: number;
}

/** The place on the line of reading; none before the first step. */
export function placeAt(boxes: StepBox[], offset: number, { line }: Reading): Place | undefined {
  const read = offset + line;
  const step = boxes.findLastIndex(({ top }) => top <= read);
  const box = boxes[step];
  return box && { step, share: (read - box.top) / (box.bottom - box.top) };
}

/** The scroll offset, in px, that brings a place to the line of reading. */
export function offsetOf(boxes: StepBox[], { step, share }: Place, { line }: Reading): number {
  const box = boxes[step];
  return box ? box.top + share * (box.bottom - box.top) - line : 0;
}
