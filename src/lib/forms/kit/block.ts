import { round } from './axis.ts';
import { dodge } from './dodge.ts';
import { emX, emY, LINE, type Breadth, type Text } from './scene.ts';
import { ASCENT, DESCENT, SIZE } from './type.ts';

/** From the middle of a capital down to its baseline, in em of the text's own size. */
const HALF_CAPITAL = 0.35;

/** Height in em of lines of text, from the top of the first to the tails of the last; no lines, no height. */
export const blockHeight = (lines: string[], role: Text['role']): number =>
  lines.length === 0 ? 0 : (lines.length - 1) * LINE + (ASCENT + DESCENT) * SIZE[role];

/** Where the middle of the first line lies, in em below the top of the block: dots and leaders aim there. */
export const firstMiddle = (role: Text['role']): number => (ASCENT - HALF_CAPITAL) * SIZE[role];

type Place = Pick<Text, 'key' | 'ink' | 'role' | 'lines'> & {
  /** In em of the smallest box, from its left and its top edge to the edges of the block. */
  left: number;
  top: number;
  /** Which edge `left` is: the left one (start), the middle or the right one (end). */
  anchor?: Text['anchor'];
};

/**
 * A text by the top of its block. It is tied to the middle of its first line, so that a dot or a leader at that height
 * stays level with it in boxes that are larger than the smallest.
 */
export function block({ left, top, anchor = 'start', ...text }: Place, breadth: Breadth): Text {
  return {
    kind: 'text',
    ...text,
    anchor,
    x: round(emX(breadth, left)),
    y: round(emY(breadth, top + firstMiddle(text.role))),
    dy: round(HALF_CAPITAL * SIZE[text.role])
  };
}

/**
 * Blocks along a line, kept in the order given, each as near to its wanted start as the others let it.
 *
 * @param starts wanted starts, in em
 * @param sizes lengths of the blocks along the line, in em
 * @param gap least room between two
 * @param range where the first may start and the last must end; blocks overlap where it is too short for all
 */
export function apart(starts: number[], sizes: number[], gap: number, range: [number, number]): number[] {
  let centre = -Infinity;
  const centres = starts.map((start, i) => (centre = Math.max(centre, start + sizes[i]! / 2)));
  const first = range[0] + (sizes[0] ?? 0) / 2;
  const last = range[1] - (sizes.at(-1) ?? 0) / 2;
  const room = sizes.map((size) => size + gap);
  return dodge(centres, room, first, last).map((place, i) => place - sizes[i]! / 2);
}
