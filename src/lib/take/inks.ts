import type { Ink, Mark } from '#lib/charts/kit/scene.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Ui } from '#lib/story/ui.ts';

/** An ink as a drawing uses it, and the shape that shows it best. */
export interface UsedInk {
  ink: Exclude<Ink, 'quiet'>;
  as: 'area' | 'line' | 'dot';
}

const ORDER: UsedInk['ink'][] = [
  'measured',
  'derived',
  'claimed',
  'objection-measured',
  'objection-derived',
  'objection-claimed'
];
const SHAPES: Partial<Record<Mark['kind'], UsedInk['as']>> = {
  area: 'area',
  rect: 'area',
  line: 'line',
  rule: 'line',
  dot: 'dot'
};

/** An entry of the legend. */
export interface Entry extends UsedInk {
  name: string;
}

/**
 * What a drawing that stands alone has to explain: each ink in which something of the data is drawn. Events are not counted or
 * computed, so a line of time tells only who speaks; a list of answers explains itself.
 */
export function legendOf(spec: ChartSpec, marks: Mark[], ui: Ui): Entry[] {
  const used = usedInks(marks).map((used) => ({ ...used, name: inkName(used.ink, ui) }));
  if (spec.form === 'checklist') return [];
  if (spec.form !== 'timeline') return used;
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
    const shapes = drawn.flatMap((mark) => (mark.ink === ink ? (SHAPES[mark.kind] ?? []) : []));
    const as = (['area', 'line', 'dot'] as const).find((shape) => shapes.includes(shape));
    return as ? [{ ink, as }] : [];
  });
}

/** What an ink is called: 'Measured', or 'The objection: measured'. */
function inkName(ink: UsedInk['ink'], ui: Ui): string {
  const way = ink.replace('objection-', '');
  const name = ui(`ink-${way}`);
  return way === ink ? name : `${ui('ink-objection')}: ${name.toLowerCase()}`;
}
