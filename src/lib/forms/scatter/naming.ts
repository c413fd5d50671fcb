import { BOX, type Form, type Mark, type Rule } from '../kit/scene.ts';
import { meet, textBox, type Box } from '../kit/overlap.ts';
import type { Naming } from './places.ts';

/**
 * Names beside dots. Every dot has a list of places where its name could stand, best first; the name takes the first
 * that is free. Distances are in em of the smallest box, so that what is free there is free in every larger one.
 */

interface Place {
  x: number;
  y: number;
}

interface Segment {
  from: Place;
  to: Place;
}

/** What stands on the chart already: names avoid all of it. */
interface Taken {
  boxes: Box[];
  dots: (Place & { r: number })[];
  /** Leaders and axes; grid rules may lie behind a name. */
  rules: Segment[];
}

/** Room in em between a name and what it must keep clear of. */
const CLEAR = 0.12;

/** What a bad place costs: outside the box, on a text, on a rule or with its leader through a text or rule, near a text, on dots. */
const COST = { outside: 1000, text: 200, struck: 20, near: 2, dot: 6, leader: 0.2 };

const inEm = (place: Place, form: Form): Place => ({
  x: (place.x / 100) * BOX[form].width,
  y: (place.y / 100) * BOX[form].height
});

const segment = (rule: Rule, form: Form): Segment => ({
  from: inEm({ x: rule.x1, y: rule.y1 }, form),
  to: inEm({ x: rule.x2, y: rule.y2 }, form)
});

function takenBy(marks: Mark[], form: Form): Taken {
  const taken: Taken = { boxes: [], dots: [], rules: [] };
  for (const mark of marks) {
    if (mark.kind === 'text') taken.boxes.push(textBox(mark, form));
    if (mark.kind === 'dot') taken.dots.push({ ...inEm(mark, form), r: mark.r });
    if (mark.kind === 'rule' && (mark.role === 'leader' || mark.role === 'axis'))
      taken.rules.push(segment(mark, form));
  }
  return taken;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function distanceToBox(place: Place, box: Box): number {
  const x = clamp(place.x, box.left, box.right);
  const y = clamp(place.y, box.top, box.bottom);
  return Math.hypot(place.x - x, place.y - y);
}

function distanceToSegment(place: Place, { from, to }: Segment): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((place.x - from.x) * dx + (place.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = clamp(along, 0, 1);
  return Math.hypot(place.x - from.x - t * dx, place.y - from.y - t * dy);
}

/** Whether a segment comes too near a box: a point every twentieth of it finds any text that a leader runs through. */
function crosses({ from, to }: Segment, box: Box): boolean {
  const apart =
    Math.max(from.x, to.x) < box.left - CLEAR ||
    Math.min(from.x, to.x) > box.right + CLEAR ||
    Math.max(from.y, to.y) < box.top - CLEAR ||
    Math.min(from.y, to.y) > box.bottom + CLEAR;
  if (apart) return false;
  return Array.from({ length: 21 }, (_, i) => i / 20).some(
    (t) =>
      distanceToBox({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }, box) < CLEAR / 2
  );
}

/** Whether two segments cross: the ends of each lie on either side of the other. */
function intersect(a: Segment, b: Segment): boolean {
  const side = ({ from, to }: Segment, place: Place): number =>
    (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** What a place costs; only that it is no less than `limit`, where that is plain before all is counted. */
function costOf({ text, leader }: Naming, taken: Taken, form: Form, limit: number): number {
  const box = textBox(text, form);
  const line = leader && segment(leader, form);
  const { width, height } = BOX[form];
  let cost = box.left < 0 || box.top < 0 || box.right > width || box.bottom > height ? COST.outside : 0;
  for (const other of taken.boxes) {
    if (meet(box, other, CLEAR)) cost += meet(box, other) ? COST.text : COST.near;
    if (line && crosses(line, other)) cost += COST.struck;
  }
  for (const other of taken.rules)
    if (crosses(other, box) || (line && intersect(line, other))) cost += COST.struck;
  if (cost >= limit) return cost;
  for (const dot of taken.dots) {
    if (distanceToBox(dot, box) < dot.r + CLEAR / 2) cost += COST.dot;
    if (line && distanceToSegment(dot, line) < dot.r - CLEAR / 4) cost += COST.leader;
  }
  return cost;
}

/** The first place that is free; where none is, the one that costs least. */
function cheapest(places: Naming[], taken: Taken, form: Form): { naming: Naming; cost: number } {
  let best: { naming: Naming; cost: number } | undefined;
  for (const naming of places) {
    const cost = costOf(naming, taken, form, best?.cost ?? Infinity);
    if (!best || cost < best.cost) best = { naming, cost };
    if (cost === 0) break;
  }
  if (!best) throw new Error('a name needs at least one place to stand');
  return best;
}

/** How often names choose anew from either order. */
const ROUNDS = 4;

/** Names in their places, in the order in which these were given away. */
interface Placement {
  names: Naming[][];
  marks: Mark[];
  costs: number[];
}

const total = ({ costs }: Placement): number => costs.reduce((sum, cost) => sum + cost, 0);

/** Gives each name in turn its cheapest place. */
function place(names: Naming[][], standing: Taken, form: Form): Placement {
  const taken = { ...standing, boxes: [...standing.boxes], rules: [...standing.rules] };
  const placed = names.map((places) => {
    const found = cheapest(places, taken, form);
    taken.boxes.push(textBox(found.naming.text, form));
    if (found.naming.leader) taken.rules.push(segment(found.naming.leader, form));
    return found;
  });
  const marks = placed.flatMap(({ naming: { text, leader } }) => (leader ? [leader, text] : [text]));
  return { names, marks, costs: placed.map(({ cost }) => cost) };
}

/**
 * Finds a place for each name among `marks`. Names choose one after the other, in the order given or the reverse, beside
 * their dots or else on masts by preference; where that leaves one badly placed, it goes first and all choose again.
 *
 * @param names for each name, the places where it could stand, best first
 */
export function placeNames(names: Naming[][], marks: Mark[], form: Form): Mark[] {
  const standing = takenBy(marks, form);
  let best: Placement = { names, marks: [], costs: [Infinity] };
  const onMasts = names.map((places) => [
    ...places.filter(({ leader }) => leader),
    ...places.filter(({ leader }) => !leader)
  ]);
  const starts = names.length > 1 ? [names, names.toReversed(), onMasts, onMasts.toReversed()] : [names];
  for (const start of starts) {
    let order = start;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const placement = place(order, standing, form);
      if (total(placement) < total(best)) best = placement;
      if (total(placement) === 0) return best.marks;
      const worst = order[placement.costs.indexOf(Math.max(...placement.costs))]!;
      if (worst === order[0]) break;
      order = [worst, ...order.filter((places) => places !== worst)];
    }
  }
  return best.marks;
}
