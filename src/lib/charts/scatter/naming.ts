import { BOX, LINE, type Dot, type Form, type Ink, type Mark, type Rule, type Text } from '../kit/scene.ts';
import { meet, textBox, type Box } from '../kit/overlap.ts';
import { round } from '../kit/axis.ts';
import { ASCENT } from '../kit/type.ts';

/**
 * Names beside dots. Every dot has a list of places where its name could stand, best first; the name takes the first
 * that is free. Distances are in em of the smallest box, so that what is free there is free in every larger one.
 */

/** A name and, where it stands away from its dot, the rule that ties it there. */
export interface Naming {
  text: Text;
  leader?: Rule;
}

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
  leaders: Segment[];
}

/** Room in em between a name and what it must keep clear of. */
const CLEAR = 0.12;

/** A name standing on another text is worse than one standing on a dot, and one outside the box is worst. */
const COST = { outside: 100, text: 10, dot: 0.05 };

const inEm = (place: Place, form: Form): Place => ({
  x: (place.x / 100) * BOX[form].width,
  y: (place.y / 100) * BOX[form].height
});

const segment = (rule: Rule, form: Form): Segment => ({
  from: inEm({ x: rule.x1, y: rule.y1 }, form),
  to: inEm({ x: rule.x2, y: rule.y2 }, form)
});

function takenBy(marks: Mark[], form: Form): Taken {
  const taken: Taken = { boxes: [], dots: [], leaders: [] };
  for (const mark of marks) {
    if (mark.kind === 'text') taken.boxes.push(textBox(mark, form));
    if (mark.kind === 'dot') taken.dots.push({ ...inEm(mark, form), r: mark.r });
    if (mark.kind === 'rule' && mark.role === 'leader') taken.leaders.push(segment(mark, form));
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

function cost({ text, leader }: Naming, taken: Taken, form: Form): number {
  const box = textBox(text, form);
  const { width, height } = BOX[form];
  const line = leader && segment(leader, form);
  const outside = box.left < 0 || box.top < 0 || box.right > width || box.bottom > height ? 1 : 0;
  const texts =
    taken.boxes.filter((other) => meet(box, other, CLEAR) || (line && crosses(line, other))).length +
    taken.leaders.filter((other) => crosses(other, box)).length;
  const dots =
    taken.dots.filter((dot) => distanceToBox(dot, box) < dot.r + CLEAR / 2).length +
    taken.dots.filter((dot) => line && distanceToSegment(dot, line) < dot.r - CLEAR / 4).length;
  return outside * COST.outside + texts * COST.text + dots * COST.dot;
}

/** The first place that is free among `marks`; where none is, the one that stands on least. */
export function firstFree(places: Naming[], marks: Mark[], form: Form): Naming {
  const taken = takenBy(marks, form);
  let best: { naming: Naming; cost: number } | undefined;
  for (const naming of places) {
    const price = cost(naming, taken, form);
    if (!best || price < best.cost) best = { naming, cost: price };
    if (price === 0) break;
  }
  if (!best) throw new Error('a name needs at least one place to stand');
  return best.naming;
}

/** Baseline offset in em that centres a block of lines on its place. */
export const centred = (lines: string[]): number => 0.35 - ((lines.length - 1) * LINE) / 2;

/** Places right, left, above and below a dot, touching nothing of it. */
export function beside(dot: Dot, key: string, lines: string[], ink: Ink): Naming[] {
  const base = { kind: 'text', key, ink, role: 'label', x: dot.x, y: dot.y, lines } as const;
  const gap = dot.r + 0.35;
  const middle = centred(lines);
  const above = -gap - (lines.length - 1) * LINE;
  const below = gap + ASCENT;
  return [
    { text: { ...base, dx: gap, dy: middle, anchor: 'start' } },
    { text: { ...base, dx: -gap, dy: middle, anchor: 'end' } },
    { text: { ...base, dy: above, anchor: 'middle' } },
    { text: { ...base, dy: below, anchor: 'middle' } },
    { text: { ...base, dx: dot.r, dy: above, anchor: 'start' } },
    { text: { ...base, dx: -dot.r, dy: above, anchor: 'end' } }
  ];
}

/** How far masts lean to either side of upright, in em. */
const LEANS = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.4, -2.4, 3.4, -3.4];

/** What a lean, a flag to the left and a mast downwards cost, in em of height: the shorter mast wins. */
const PRICE = { lean: 1.5, left: 4, down: 2 };

/** Places above a dot (and below it, where asked for) like flags on a mast: short, upright and to the right by preference. */
export function flags(
  dot: Dot,
  key: string,
  lines: string[],
  ink: Ink,
  form: Form,
  ways: ('up' | 'down')[] = ['up']
): Naming[] {
  const lengths = Array.from({ length: Math.floor(BOX[form].height / 0.6) }, (_, i) => 1.2 + i * 0.6);
  return lengths
    .flatMap((length) => LEANS.map((lean) => ({ length, lean, price: length + Math.abs(lean) * PRICE.lean })))
    .flatMap((mast) => [
      { ...mast, side: 'start' as const },
      { ...mast, side: 'end' as const, price: mast.price + PRICE.left }
    ])
    .flatMap((mast) =>
      ways.map((way) => ({ ...mast, way, price: mast.price + (way === 'down' ? PRICE.down : 0) }))
    )
    .sort((a, b) => a.price - b.price)
    .map(({ length, lean, side, way }) => {
      const y = way === 'up' ? -length - dot.r : length + dot.r;
      return flag(dot, { key, lines, ink, anchor: side }, { x: lean, y }, form);
    });
}

/** A flag whose mast ends `to` em from the dot's centre. */
function flag(dot: Dot, name: Pick<Text, 'key' | 'lines' | 'ink' | 'anchor'>, to: Place, form: Form): Naming {
  const { width, height } = BOX[form];
  const rim = dot.r / Math.hypot(to.x, to.y);
  const at = (share: number): Place => ({
    x: round(dot.x + ((to.x * share) / width) * 100),
    y: round(dot.y + ((to.y * share) / height) * 100)
  });
  const [foot, tip] = [at(rim), at(1)];
  const ends = { x1: foot.x, y1: foot.y, x2: tip.x, y2: tip.y };
  const dx = name.anchor === 'start' ? -0.15 : 0.15;
  const dy = to.y < 0 ? -0.3 - (name.lines.length - 1) * LINE : ASCENT + 0.2;
  return {
    leader: { kind: 'rule', key: `${name.key}:leader`, ink: name.ink, role: 'leader', ...ends },
    text: { kind: 'text', ...name, role: 'label', ...tip, dx, dy: round(dy) }
  };
}
