import { bottomAxis, leftAxis, TICK_ROOM, tickGutter, tickOverhang, type Frame } from '../kit/axis.ts';
import type { Box } from '../kit/overlap.ts';
import { BOX, emX, emY, type Breadth, type Mark } from '../kit/scene.ts';
import type { Context } from '../form.ts';
import type { NumberFormat } from '../kit/shape.ts';
import type { Plot } from './shape.ts';

/** All that stays the same while one plot is laid out. */
export interface Stage {
  plot: Plot;
  context: Context;
  breadth: Breadth;
  /** Begins every key: empty, or a panel's key and a colon. */
  prefix: string;
  /** The place of the plot in the box, axes and labels included: in percent, and in em of the smallest box. */
  rect: Frame;
  bounds: Box;
  /** Whether years are printed below; not where a plot below has the same. */
  years: boolean;
}

export const YEARS: NumberFormat = { style: 'year' };

export const widthOf = ({ bounds }: Stage): number => bounds.right - bounds.left;
export const heightOf = ({ bounds }: Stage): number => bounds.bottom - bounds.top;

/** A frame in em of the smallest box. */
export const boxOf = (frame: Frame, breadth: Breadth): Box => ({
  key: '',
  left: (frame.left / 100) * BOX[breadth].width,
  right: (frame.right / 100) * BOX[breadth].width,
  top: (frame.top / 100) * BOX[breadth].height,
  bottom: (frame.bottom / 100) * BOX[breadth].height
});

/** Where texts on the plot may stand: anywhere above the foot of the frame, below which the years are. */
export const aboveFoot = ({ bounds, breadth }: Stage, frame: Frame): Box => ({
  ...bounds,
  bottom: boxOf(frame, breadth).bottom
});

/** What remains for the data when axes and a right margin (em) are taken off. */
export function frameOf(stage: Stage, margin: number): Frame {
  const { plot, context, breadth, rect, years } = stage;
  const gutter = tickGutter(plot.y, context, breadth);
  const over = tickOverhang(plot.x, widthOf(stage) - gutter - margin, context, breadth, YEARS);
  // Figures above the highest points want room of their own, which a low plot cannot spare.
  const figures = plot.series.some(({ label, values }) => label !== undefined || values !== undefined);
  const top = figures && heightOf(stage) > 10 ? 1.2 : 0.5;
  return {
    left: rect.left + emX(breadth, Math.max(gutter, years ? over.left : 0)),
    right: rect.right - emX(breadth, Math.max(margin, years ? over.right : 0, 0.4)),
    top: rect.top + emY(breadth, top),
    bottom: rect.bottom - emY(breadth, years ? TICK_ROOM : 0.5)
  };
}

export function axisMarks({ plot, context, breadth, prefix, years }: Stage, frame: Frame): Mark[] {
  const below = bottomAxis(plot.x, frame, context, breadth, { prefix, format: YEARS });
  return [
    ...leftAxis(plot.y, frame, context, breadth, { prefix }),
    ...(years ? below : below.filter(({ kind }) => kind === 'rule'))
  ];
}
