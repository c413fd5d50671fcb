import { type Shown, shownItem } from '../kit/shown.ts';
import { printing, type Teller } from '../kit/tell.ts';
import type { PeopleSpec } from './shape.ts';

/** The share of each row: all its dots together. */
export const shows = ({ rows }: PeopleSpec, teller: Teller): Shown[] =>
  rows.flatMap((row) =>
    shownItem(teller, row, `person:${row.key}`, (share) =>
      printing(teller, { digits: Number.isInteger(share) ? 0 : 1, style: 'percent' })(share)
    )
  );
