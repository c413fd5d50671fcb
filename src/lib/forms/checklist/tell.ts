import { onOneLine, type Teller } from '../kit/tell.ts';
import type { ChecklistSpec } from './shape.ts';

/** Each statement with its answer and the word of ground. */
export function tell({ rows }: ChecklistSpec, { context, ui }: Teller): string[] {
  const word = (key: string): string => onOneLine(context.word(key));
  return rows.map(({ label, detail, answer }) =>
    ui('describe-item', {
      name: word(label),
      value: detail ? `${word(answer)} (${word(detail)})` : word(answer)
    })
  );
}
