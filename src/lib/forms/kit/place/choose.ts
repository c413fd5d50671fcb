import { meet, textBox, type Box } from '../overlap.ts';
import { BOX, type Breadth, type Mark, type Rule, type Text } from '../scene.ts';
import { distanceToBox, distanceToSegment, intersect, strikes } from './segment.ts';
import { segmentOf, type Taken } from './taken.ts';

/**
 * Where a text can stand: every text has a list of places, best first, and takes the first that is free or else the one
 * that costs least. All distances are in em of the smallest box, so that what is free there is free in every larger one.
 */

/** A place for a text, or for texts that belong together, with the rule that ties it to what it is about. */
export interface Placing {
  texts: Text[];
  leader?: Rule | undefined;
}

/** What to keep off, and how far. */
export interface Manners {
  /** Where texts may stand; without it anywhere in the box. */
  bounds?: Box;
  /** Room between a text and what it must keep clear of, in em. */
  clear?: number;
  /** Among many dots a text may lie on one, or near another text, where it must. */
  crowded?: boolean;
}

/** From this cost on a text cannot be read: it lies on another, on a dot or beyond the bounds. */
export const ILLEGIBLE = 10_000;

const COST = {
  outside: 5 * ILLEGIBLE,
  text: ILLEGIBLE,
  dot: ILLEGIBLE,
  /** In a crowd: near a text, on a dot. */
  near: 2,
  covered: 6,
  /** Across lines, bars or bands: once. Across a rule, or its leader through a text or a rule: each. */
  across: 20,
  /** Its leader over a dot. */
  passed: 0.2
};

/** Room in em between a text and what it must keep clear of, unless asked otherwise. */
const CLEAR = 0.12;

const within = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

export const wholeBox = (breadth: Breadth): Box => ({
  key: '',
  left: 0,
  top: 0,
  right: BOX[breadth].width,
  bottom: BOX[breadth].height
});

/** The box that surrounds texts. */
export function around(texts: Text[], breadth: Breadth): Box {
  const boxes = texts.map((text) => textBox(text, breadth));
  return {
    key: '',
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom))
  };
}

/** What a place costs; only that it is no less than `limit`, where that is plain before all is counted. */
function costOf(
  { texts, leader }: Placing,
  taken: Taken,
  breadth: Breadth,
  manners: Manners,
  limit: number
): number {
  const { bounds = wholeBox(breadth), clear = CLEAR, crowded = false } = manners;
  const box = around(texts, breadth);
  let cost = within(box, bounds) ? 0 : COST.outside;
  for (const other of taken.texts)
    if (meet(box, other, clear)) cost += crowded && !meet(box, other) ? COST.near : COST.text;
  if (taken.areas.some((other) => meet(box, other, clear))) cost += COST.dot;
  if (cost >= limit) return cost;
  for (const dot of taken.dots)
    if (distanceToBox(dot, box) < dot.r + clear) cost += crowded ? COST.covered : COST.dot;
  for (const rule of taken.rules) if (strikes(rule, box, clear)) cost += COST.across;
  if (
    taken.rects.some((other) => meet(box, other, 0)) ||
    taken.lines.some((line) => strikes(line, box, clear))
  )
    cost += COST.across;
  if (!leader || cost >= limit) return cost;
  const tie = segmentOf(leader, breadth);
  for (const other of taken.texts) if (strikes(tie, other, clear / 2)) cost += COST.across;
  for (const rule of taken.rules) if (intersect(tie, rule)) cost += COST.across;
  for (const dot of taken.dots) if (distanceToSegment(dot, tie) < dot.r - clear / 4) cost += COST.passed;
  return cost;
}

export interface Chosen {
  placing: Placing;
  /** 0 where nothing is in the way. */
  cost: number;
}

/** The first place that is free; where none is, the one that costs least. None only where there are no places. */
export function choose(
  places: Placing[],
  taken: Taken,
  breadth: Breadth,
  manners: Manners = {}
): Chosen | undefined {
  let best: Chosen | undefined;
  for (const placing of places) {
    const cost = costOf(placing, taken, breadth, manners, best?.cost ?? Infinity);
    if (!best || cost < best.cost) best = { placing, cost };
    if (cost === 0) break;
  }
  return best;
}

/** The marks of a place, leader first. */
export const marksOf = ({ texts, leader }: Placing): Mark[] => (leader ? [leader, ...texts] : texts);

/** The marks of the best place, where it costs no more than `most`; none where there is no such place. */
export function place(
  places: Placing[],
  taken: Taken,
  breadth: Breadth,
  { most = 0, ...manners }: Manners & { most?: number } = {}
): Mark[] | undefined {
  const chosen = choose(places, taken, breadth, manners);
  return chosen && chosen.cost <= most ? marksOf(chosen.placing) : undefined;
}

/** As `most`: a text may lie across lines, bars and rules, but can be read. */
export const LEGIBLE = ILLEGIBLE - 1;
