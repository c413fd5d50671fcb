import type { Shown } from '../kit/shown.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import type { ChecklistSpec } from './shape.ts';

/** Each statement with its answer. */
export const shows = ({ rows }: ChecklistSpec, { context }: Teller): Shown[] =>
  rows.map(({ key, label, answer, ink }) => ({
    key: `check:${key}`,
    name: onOneLine(context.word(label)),
    value: context.word(answer),
    period: '',
    ink,
    rows: []
  }));
