/** A text that hangs from a pole on a line, like a flag. All lengths in em. */
export interface Flag {
  /** Where its pole stands. */
  x: number;
  width: number;
  height: number;
}

export interface PlacedFlag {
  /** Blows to the right of its pole or to the left. */
  toRight: boolean;
  /** From the line to the near edge of the text. */
  offset: number;
}

export interface Hoisted {
  flags: PlacedFlag[];
  /** From the line to the far edge of the farthest text. */
  height: number;
}

/** Between pole and text, and between two texts. */
export const POLE = 0.45;
const CLEAR = 0.5;
/** Shortest pole. */
const BASE = 1.2;
/** With more flags than this on one side the last ones all blow to the left. */
const FREE = 10;

/**
 * Hoists flags on one side of a line so that no text covers another or a pole: every way of blowing them left and right
 * is tried (a few hundred at most) and the lowest taken, poles short. Returns null where no way keeps all texts between
 * 0 and `width`.
 */
export function hoist(flags: Flag[], width: number): Hoisted | null {
  const free = Math.min(flags.length, FREE);
  let best: Hoisted | null = null;
  for (let pattern = 0; pattern < 2 ** free; pattern += 1) {
    const toRight = flags.map((_, i) => i < free && (pattern & (1 << i)) === 0);
    const placed = place(flags, toRight, width);
    if (placed && (!best || cost(placed) < cost(best))) best = placed;
  }
  return best;
}

const cost = ({ height, flags }: Hoisted): number =>
  height + flags.reduce((sum, { offset }) => sum + offset, 0) / 100;

function place(flags: Flag[], toRight: boolean[], width: number): Hoisted | null {
  const spans = flags.map(({ x, width: text }, i): [number, number] =>
    toRight[i] ? [x + POLE, x + POLE + text] : [x - POLE - text, x - POLE]
  );
  if (spans.some(([left, right]) => left < 0 || right > width)) return null;
  const over = (pole: number, text: number): boolean =>
    pole !== text &&
    spans[text]![0] - POLE / 2 < flags[pole]!.x &&
    flags[pole]!.x < spans[text]![1] + POLE / 2;
  const meet = (a: number, b: number): boolean =>
    spans[a]![0] < spans[b]![1] + CLEAR && spans[b]![0] < spans[a]![1] + CLEAR;

  const offsets: (number | undefined)[] = flags.map(() => undefined);
  const far = (i: number): number => (offsets[i] ?? 0) + flags[i]!.height;
  const waiting = new Set(flags.keys());
  while (waiting.size > 0) {
    // Next comes a text that covers no pole still to be hoisted: that pole would have to pass through it.
    const next = [...waiting].find((text) => [...waiting].every((pole) => !over(pole, text)));
    if (next === undefined) return null;
    const below = [...flags.keys()].filter(
      (i) => offsets[i] !== undefined && (over(i, next) || meet(i, next))
    );
    offsets[next] = Math.max(BASE, ...below.map((i) => far(i) + CLEAR));
    waiting.delete(next);
  }
  return {
    flags: flags.map((_, i) => ({ toRight: toRight[i]!, offset: offsets[i]! })),
    height: Math.max(0, ...flags.map((_, i) => far(i)))
  };
}
