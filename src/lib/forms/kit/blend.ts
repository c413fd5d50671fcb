import type { Area, Line, Mark, Point, Rect, Rule, Text } from './scene.ts';

/**
 * The scene a share `t` of the way from one to another: a pure function of both, so that scrolling back undoes exactly
 * what scrolling on did.
 *
 * - at 0 and 1 the scenes themselves come back, untouched;
 * - in between, a mark found in both moves, and so does one that sets out from another (`from`), all the way;
 * - a mark that leaves is gone before the end, one that comes does not wait for that, so that no picture falls empty on the way;
 *   one that is not there is left out;
 * - axis numbers and values are left out, so that nobody reads a figure that nobody measured.
 */
export function blend(before: Mark[], after: Mark[], t: number): Mark[] {
  if (t <= 0 || before === after) return before;
  if (t >= 1) return after;
  const leaving = byKey(before);
  const coming = byKey(after);
  const gone = before
    .filter((mark) => !coming.has(mark.key) && shown(mark))
    .flatMap((mark) => grown(mark, 1 - early(t)));
  const arrived = after.filter(shown).flatMap((mark) => {
    const same = leaving.get(mark.key);
    if (same && same.kind === mark.kind) return [move(same, mark, t)];
    const origin = leaving.get(mark.from ?? '');
    return origin && mark.kind !== 'text' ? [setOut(origin, mark, t)] : grown(mark, late(t));
  });
  return [...gone, ...arrived];
}

const byKey = (marks: Mark[]): Map<string, Mark> => new Map(marks.map((mark) => [mark.key, mark]));
const shown = (mark: Mark): boolean =>
  mark.kind !== 'text' || (mark.role !== 'tick' && mark.role !== 'value');

/** How much of a change a mark takes to leave, or to come. */
const TAKES = 0.65;

/** The beginning and the end of a change, each as 0 to 1. */
const early = (t: number): number => Math.min(1, t / TAKES);
const late = (t: number): number => Math.max(0, 1 - (1 - t) / TAKES);

/** Coordinates carry two decimals: a hundredth of a percent is finer than any screen. */
const mix = (a: number, b: number, t: number): number => Math.round((a + (b - a) * t) * 100) / 100;
const fade = (mark: Mark, t: number): number => mix(0, mark.opacity ?? 1, t);

/** A mark on its way from the place of another, out of which it soon stands. A dot of a line begins where that line has its point. */
function setOut(origin: Mark, mark: Mark, t: number): Mark {
  const opacity = fade(mark, Math.min(1, t * 6));
  if (origin.kind !== 'line' || mark.kind !== 'dot' || mark.at === undefined)
    return { ...move(origin, mark, t), opacity };
  const start = pointOf(origin.points, { ...mark, at: mark.at });
  return { ...mark, ...movePlace(start, mark, t), opacity };
}

/** A mark on its way in or out, `t` from 0 (not there: none) to 1 (in place). */
const grown = (mark: Mark, t: number): Mark[] => (t <= 0 ? [] : [enter(mark, t)]);

/** An edge of no more points than these has no course along which it could grow. */
const STRAIGHT = 2;

function enter(mark: Mark, t: number): Mark {
  switch (mark.kind) {
    case 'line':
      return { ...mark, points: reveal(mark.points, t) };
    case 'area':
      if (mark.upper.length <= STRAIGHT) return { ...mark, opacity: fade(mark, t) };
      return { ...mark, upper: reveal(mark.upper, t), lower: reveal(mark.lower, t) };
    case 'rect':
      return { ...mark, ...grow(mark, t) };
    case 'dot':
      return { ...mark, r: mix(0, mark.r, t) };
    default:
      return { ...mark, opacity: fade(mark, t) };
  }
}

/** A mark `t` of the way from the place of another; marks of different kinds start from that mark's centre. */
function move(from: Mark, to: Mark, t: number): Mark {
  if (from.kind === 'line' && to.kind === 'line') return { ...to, points: moveLine(from, to, t) };
  if (from.kind === 'area' && to.kind === 'area') return { ...to, ...moveArea(from, to, t) };
  if (from.kind === 'rect' && to.kind === 'rect') return { ...to, ...moveRect(from, to, t) };
  if (from.kind === 'rule' && to.kind === 'rule') return { ...to, ...moveRule(from, to, t) };
  if (from.kind === 'dot' && to.kind === 'dot')
    return { ...to, ...movePlace(from, to, t), r: mix(from.r, to.r, t) };
  if (from.kind === 'text' && to.kind === 'text') return { ...to, ...moveText(from, to, t) };
  const { x, y } = centre(from);
  switch (to.kind) {
    case 'dot':
      return { ...to, ...movePlace({ x, y }, to, t) };
    case 'rect':
      return { ...to, ...moveRect({ x, y, width: 0, height: 0 }, to, t) };
    case 'line':
      return { ...to, points: to.points.map((p) => ({ ...p, ...movePlace({ x, y }, p, t) })) };
    default:
      return { ...to, opacity: fade(to, t) };
  }
}

const movePlace = (from: { x: number; y: number }, to: { x: number; y: number }, t: number) => ({
  x: mix(from.x, to.x, t),
  y: mix(from.y, to.y, t)
});

function moveText(from: Text, to: Text, t: number) {
  return {
    ...movePlace(from, to, t),
    dx: mix(from.dx ?? 0, to.dx ?? 0, t),
    dy: mix(from.dy ?? 0, to.dy ?? 0, t),
    opacity: mix(from.opacity ?? 1, to.opacity ?? 1, t)
  };
}

function moveRect(from: Pick<Rect, 'x' | 'y' | 'width' | 'height'>, to: Rect, t: number) {
  return {
    ...movePlace(from, to, t),
    width: mix(from.width, to.width, t),
    height: mix(from.height, to.height, t)
  };
}

const moveRule = (from: Rule, to: Rule, t: number) => ({
  x1: mix(from.x1, to.x1, t),
  y1: mix(from.y1, to.y1, t),
  x2: mix(from.x2, to.x2, t),
  y2: mix(from.y2, to.y2, t)
});

const moveLine = (from: Line, to: Line, t: number): Point[] => movePoints(from.points, to.points, t);

const moveArea = (from: Area, to: Area, t: number) => ({
  upper: movePoints(from.upper, to.upper, t),
  lower: movePoints(from.lower, to.lower, t)
});

/** Each point comes from the point that stands for the same, or else from the nearest one in x. */
function movePoints(from: Point[], to: Point[], t: number): Point[] {
  const places = new Map(from.map((point) => [point.at, point]));
  return to.map((point) => ({
    ...point,
    ...movePlace(places.get(point.at) ?? nearest(from, point), point, t)
  }));
}

/** The point that stands for the same, or else the nearest one in x. */
const pointOf = (points: Point[], to: Point): Point =>
  points.find(({ at }) => at === to.at) ?? nearest(points, to);

const nearest = (points: Point[], to: Point): Point =>
  points.reduce(
    (best, point) => (Math.abs(point.x - to.x) < Math.abs(best.x - to.x) ? point : best),
    points[0] ?? to
  );

/** The first share `t` of a run of points, counted along x; the last point lies on the way to the next. */
function reveal(points: Point[], t: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return points;
  const edge = first.x + (last.x - first.x) * t;
  const passed = points.filter((point) => point.x <= edge);
  const tip = points[passed.length];
  const behind = passed.at(-1);
  if (!tip || !behind) return passed;
  const share = (edge - behind.x) / (tip.x - behind.x || 1);
  return [...passed, { at: tip.at, ...movePlace(behind, tip, share) }];
}

function grow(rect: Rect, t: number) {
  if (rect.grow === 'right') return { width: mix(0, rect.width, t) };
  if (rect.grow === 'up') return { y: mix(rect.y + rect.height, rect.y, t), height: mix(0, rect.height, t) };
  return { opacity: fade(rect, t) };
}

function centre(mark: Mark): { x: number; y: number } {
  switch (mark.kind) {
    case 'line':
      return mark.points.at(-1) ?? { x: 50, y: 50 };
    case 'area':
      return mark.upper.at(-1) ?? { x: 50, y: 50 };
    case 'rect':
      return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
    case 'rule':
      return { x: (mark.x1 + mark.x2) / 2, y: (mark.y1 + mark.y2) / 2 };
    case 'dot':
    case 'text':
      return mark;
  }
}
