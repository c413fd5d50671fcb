import { printing, tellItem, type Teller } from '../kit/tell.ts';
import type { AreasSpec } from './shape.ts';

/** Each box with its amount. */
export const tell = ({ boxes }: AreasSpec, teller: Teller): string[] =>
  boxes.map(({ label, ref, format }) =>
    tellItem(teller, label, teller.context.rows(ref).at(-1), printing(teller, format))
  );
