import { amountOf } from '../kit/amount.ts';
import { onOneLine, type Teller } from '../kit/tell.ts';
import { partsOf } from './parts.ts';
import type { StackSpec } from './shape.ts';

/** The total, then each part with its amount and share; what the parts leave has no name. */
export function tell(spec: StackSpec, { context, ui }: Teller): string[] {
  return [
    ui('describe-total', { value: amountOf(spec.total, context, spec.format).text }),
    ...partsOf(spec, context, 1)
      .filter(({ name }) => name !== '')
      .map(({ name, figure }) => ui('describe-item', { name: onOneLine(name), value: figure }))
  ];
}
