import type { Frame } from '../kit/axis.ts';
import { notesOn } from '../kit/place/notes.ts';
import type { Breadth, Mark, Rule } from '../kit/scene.ts';
import type { Context } from '../form.ts';
import type { Plot } from './shape.ts';
import { bandRect } from './drawing.ts';
import { bandLabel, gapWords } from './notes.ts';
import { named } from './names.ts';
import { readings } from './series.ts';
import { aboveFoot, boxOf, type Stage, widthOf } from './stage.ts';
import { values } from './values.ts';

/**
 * Lines, areas and dots over time within a part of the box (percent). Every key begins with `prefix`; `years` is false
 * where the plot below prints the same ones.
 *
 * Laid out in rounds, each keeping off what the ones before it took: axes and data with the names of the lines (which
 * decide how wide the plot is), figures, notes, names of bands, the words in gaps.
 */
export function plot(
  rect: Frame,
  spec: Plot,
  context: Context,
  breadth: Breadth,
  prefix = '',
  { years = true }: { years?: boolean } = {}
): Mark[] {
  const stage: Stage = { plot: spec, context, breadth, prefix, rect, bounds: boxOf(rect, breadth), years };
  const all = spec.series.map((series) => ({ series, readings: readings(series, spec, context) }));
  const { frame, scales, sheet, marks } = named(stage, all);
  const { bands = [], notes = [] } = spec;

  const standing: Mark[] = [...marks, ...bands.map((band) => bandRect(band, scales, prefix))];
  for (const one of sheet) standing.push(...values(stage, one, frame, standing));
  const where = { ...scales, prefix, bounds: aboveFoot(stage, frame), width: widthOf(stage) * 0.7 };
  standing.push(...notesOn(where, notes, standing, context, breadth));
  for (const band of bands) standing.push(...bandLabel(stage, band, scales, frame, standing));
  for (const one of sheet) standing.push(...gapWords(stage, one, frame, standing));
  return inOrder(standing);
}

const isTie = ({ role }: Rule): boolean => role === 'range' || role === 'leader';

const LAYERS: ((mark: Mark) => boolean)[] = [
  (mark) => mark.kind === 'rule' && !isTie(mark),
  (mark) => mark.kind === 'area',
  (mark) => mark.kind === 'rect',
  (mark) => mark.kind === 'rule' && isTie(mark),
  (mark) => mark.kind === 'line',
  (mark) => mark.kind === 'dot',
  (mark) => mark.kind === 'text'
];

/** Furniture at the back, texts in front. */
const inOrder = (marks: Mark[]): Mark[] => LAYERS.flatMap((belongs) => marks.filter(belongs));
