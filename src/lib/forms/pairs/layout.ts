import type { Layout } from '../form.ts';
import type { PairsSpec } from './shape.ts';
import { readGroup } from './group.ts';
import { oneBelowTheOther } from './one-below-the-other.ts';
import { sideBySide } from './side-by-side.ts';

/**
 * Groups of lying bars, each group on its own scale from zero, every bar with its value at its end. Wide: groups side
 * by side, names above their bars. Narrow: groups one below the other, names to the left of their bars. A row of which
 * only low and high are known is open to its high end and filled to its low one; a range around a value is a rule.
 *
 * Keys: `bar:<group>:<item>`, `…:low`, `…:range`, `…:label`, `…:value`; `group:<group>:label`, `group:<group>:axis`.
 * Throws a RangeError where a group's domain does not begin at zero or ends below one of its values.
 */
export const layout: Layout<PairsSpec> = (spec, context, breadth) => {
  const groups = spec.groups.map((group) => readGroup(group, context));
  return breadth === 'wide' ? sideBySide(groups) : oneBelowTheOther(groups);
};
