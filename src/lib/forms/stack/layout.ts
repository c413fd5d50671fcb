import { amountOf } from '../kit/amount.ts';
import { light } from '../kit/lit.ts';
import { BOX } from '../kit/scene.ts';
import type { Layout } from '../form.ts';
import type { StackSpec } from './shape.ts';
import { lying } from './lying.ts';
import { partsOf } from './parts.ts';
import { standing, standingLength } from './standing.ts';

/**
 * One bar cut into its parts. Wide: lying, names below it; where those do not fit, and narrow: standing,
 * names to the right. A name that cannot stand at its part is tied to it by a leader. What the parts leave of the total
 * is an open part without a name.
 *
 * Keys: `part:<key>`, `part:<key>:label`, `part:<key>:value`, `part:<key>:leader`, `part:rest`, `total:value`,
 * `total:range`.
 */
export const layout: Layout<StackSpec> = (spec, context, breadth) => {
  const total = amountOf(spec.total, context, spec.format).text;
  const flat = breadth === 'wide' ? lying(partsOf(spec, context, BOX.wide.width), total) : null;
  return light(
    flat ?? standing(partsOf(spec, context, standingLength(breadth)), total, breadth),
    'part',
    spec.lit
  );
};
