import type { Ink, Mark } from '#lib/forms/kit/scene.ts';
import { type ChartSpec, formOf } from '#lib/forms/index.ts';
import { inkName } from '#lib/forms/kit/tell.ts';
import type { Ui } from '#lib/words/ui.ts';
import { textured } from '#lib/forms/kit/shapes.ts';

type Shape = 'area' | 'line' | 'dot';

/** An ink as a drawing uses it, and the shapes that show it. */
export interface UsedInk {
  ink: Exclude<Ink, 'quiet'>;
  as: Shape[];
}

const ORDER: UsedInk['ink'][] = ['measured', 'derived', 'claimed', 'objection-claimed', 'other-claimed'];
const SHAPES: Partial<Record<Mark['kind'], Shape>> = {
  area: 'area',
  rect: 'area',
  line: 'line',
  dot: 'dot'
};

/** An entry of the legend. */
export interface Entry extends UsedInk {
  name: string;
}

/** What a drawing that stands alone has to explain: each ink in which something of the data is drawn, or only who speaks. */
export function legendOf(spec: ChartSpec, marks: Mark[], ui: Ui): Entry[] {
  const { legend } = formOf(spec);
  if (legend === 'none') return [];
  const used = usedInks(marks).map((used) => ({ ...used, name: inkName(used.ink, ui) }));
  if (legend === 'inks') return used;
  const objection = used.find(({ ink }) => ink.startsWith('objection'));
  return [
    ...used.filter(({ ink }) => ink === 'claimed'),
    ...(objection ? [{ ...objection, name: ui('ink-objection') }] : [])
  ];
}

function usedInks(marks: Mark[]): UsedInk[] {
  const drawn = marks.filter(
    (mark) => mark.kind !== 'text' && (mark.kind !== 'rule' || mark.role === 'range')
  );
  return ORDER.flatMap((ink) => {
    const own = drawn.filter((mark) => mark.ink === ink);
    const as = shownBy(ink, new Set(own.flatMap((mark) => SHAPES[mark.kind] ?? [])));
    // Of an ink that only draws ranges a line is shown.
    return own.length > 0 ? [{ ink, as: as.length > 0 ? as : ['line'] }] : [];
  });
}

/** A texture looks otherwise on an area than on a line or a dot; what is solid looks the same on all. */
function shownBy(ink: Ink, shapes: Set<Shape>): Shape[] {
  const thin = (['line', 'dot'] as const).filter((shape) => shapes.has(shape)).slice(0, 1);
  const all = shapes.has('area') ? (['area', ...thin] as const) : thin;
  return textured(ink) ? [...all] : all.slice(0, 1);
}
