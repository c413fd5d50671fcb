import { type Shown, shownItem } from '../kit/shown.ts';
import { onOneLine, printing, type Teller } from '../kit/tell.ts';
import type { PairsSpec } from './shape.ts';

/** Each item, named after its group. */
export const shows = ({ groups }: PairsSpec, teller: Teller): Shown[] =>
  groups.flatMap((group) =>
    group.items.flatMap((item) =>
      shownItem(teller, item, `bar:${group.key}:${item.key}`, printing(teller, group.format)).map(
        (shown) => ({
          ...shown,
          name: `${onOneLine(teller.context.word(group.label))}, ${shown.name}`
        })
      )
    )
  );
