import { sentence } from '../kit/sentence.ts';
import { onOneLine, printing, tellItem, type Teller } from '../kit/tell.ts';
import type { PairsSpec } from './shape.ts';

/** The name of each group, then its items. */
export const tell = ({ groups }: PairsSpec, teller: Teller): string[] =>
  groups.flatMap(({ label, items, format }) => [
    sentence(onOneLine(teller.context.word(label))),
    ...items.map((one) =>
      tellItem(teller, one.label, teller.context.rows(one.ref).at(-1), printing(teller, format), true)
    )
  ]);
