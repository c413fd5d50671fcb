import type { Mark, Rect } from '#lib/forms/kit/scene.ts';
import type { Verdict, Verdicts } from '#lib/reader/weighing.ts';
import { type Claim, restsOn, weighable } from './rests-on.ts';

/** Of a pillar that does not hold: how high its stump stands and how far its head hangs, at the break and beside it. */
const STUMP = { height: 0.24, tooth: 0.08 };
const HEAD = { height: 0.12, tooth: 0.06 };

/**
 * The pillars as a reader weighs them: a scene of the form `pillars` with the reader's verdicts in it. What holds is a whole
 * pillar, what holds in part is half of one, what does not hold is broken, what the reader has no view on is an outline, and what
 * was not weighed stays as it is drawn. Where the conclusion has lost what it needs, the beam lies on the ground there.
 *
 * A scene in which nothing was weighed comes back itself. New marks: `pillar:<id>:mine`, and `pillar:<id>:mine:<n>` for what is
 * left of a broken pillar. A pure function: the scene that it is given is not changed.
 */
export function onPillars(scene: Mark[], conclusion: Claim, verdicts: Verdicts): Mark[] {
  const shafts = new Map(
    scene.flatMap((mark) =>
      mark.kind === 'rect' && mark.key.startsWith('pillar:') ? [[mark.key, mark] as const] : []
    )
  );
  if (shafts.size === 0 || Object.keys(verdicts).length === 0) return scene;
  const fallen = new Set(
    restsOn(conclusion, verdicts)
      .fallen.flatMap(weighable)
      .map(({ id }) => id)
  );
  return scene.flatMap((mark): Mark[] => {
    const [what, id = '', part] = mark.key.split(':');
    const shaft = shafts.get(`pillar:${id}`);
    const verdict = verdicts[id];
    if (!shaft || !verdict) return [mark];
    if (what === 'beam') return [fallen.has(id) ? dropped(mark, shaft) : mark];
    if (part === 'lit') return [];
    if (part === 'name') return [{ ...mark, ink: 'measured' }];
    return part === undefined && mark === shaft ? weighed(shaft, verdict, fallen.has(id)) : [mark];
  });
}

function weighed(shaft: Rect, verdict: Verdict, under: boolean): Mark[] {
  const outline: Rect = { ...shaft, ink: 'measured' };
  const solid: Rect = { ...outline, key: `${shaft.key}:mine`, open: false, grow: 'up' };
  switch (verdict) {
    case 'holds':
      return [outline, solid];
    case 'partly':
      return [outline, { ...solid, y: shaft.y + shaft.height / 2, height: shaft.height / 2 }];
    case 'not':
      return broken(solid, !under);
    case 'none':
      return [outline];
  }
}

/** A stump on the ground and, where the beam still lies above it, a head below that; both with a jagged end. */
function broken({ x, y, width, height, ...rest }: Rect, headed: boolean): Mark[] {
  const foot = y + height;
  const piece = (n: number, left: number, wide: number, top: number, bottom: number): Rect => ({
    ...rest,
    key: n === 0 ? rest.key : `${rest.key}:${n}`,
    x: x + left * width,
    y: top,
    width: wide * width,
    height: bottom - top
  });
  const stump = foot - STUMP.height * height;
  const head = y + HEAD.height * height;
  const left = [
    piece(0, 0, 1, stump, foot),
    piece(1, 0, 0.3, stump - STUMP.tooth * height, foot),
    piece(2, 0.6, 0.4, stump - (STUMP.tooth / 2) * height, foot)
  ];
  if (!headed) return left;
  return [...left, piece(3, 0, 1, y, head), piece(4, 0.3, 0.3, y, head + HEAD.tooth * height)];
}

/** A piece of the beam where it comes down: on the stump of its pillar. */
function dropped(mark: Mark, shaft: Rect): Mark {
  const by = shaft.height * (1 - STUMP.height - STUMP.tooth);
  if (mark.kind === 'rule') return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by };
  if (mark.kind !== 'area') return mark;
  const lower = (points: typeof mark.upper) => points.map((point) => ({ ...point, y: point.y + by }));
  return { ...mark, upper: lower(mark.upper), lower: lower(mark.lower) };
}
