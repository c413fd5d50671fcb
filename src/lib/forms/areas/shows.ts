import { type Shown, shownItem } from '../kit/shown.ts';
import { printing, type Teller } from '../kit/tell.ts';
import type { AreasSpec } from './shape.ts';

/** The amount of each box. */
export const shows = ({ boxes }: AreasSpec, teller: Teller): Shown[] =>
  boxes.flatMap((box) => shownItem(teller, box, `box:${box.key}`, printing(teller, box.format)));
