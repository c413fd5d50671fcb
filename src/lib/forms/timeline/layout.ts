import type { Layout } from '../form.ts';
import type { TimelineSpec } from './shape.ts';
import { across } from './across.ts';
import { down } from './down.ts';
import { eventsOf } from './event.ts';

/**
 * Dated events on one line of time, true to scale.
 *
 * Wide: a ruler with the years in it; texts hang above and below like flags from their poles, as near to it as they can
 * without covering each other or a pole. Narrow: time runs down the left edge and the texts stand to its right in order
 * of date, each tied to its place in time; those marked `only: 'wide'` are left out. Where texts would not fit the
 * narrow box's height, the line breaks their author set are given up.
 *
 * Keys: `event:<key>` (the dot), `event:<key>:label`, `event:<key>:leader`; `x:<tick>`, `x:axis`, in the
 * narrow box `x:<tick>:rule`, in the wide one `x:axis:low`. Throws a RangeError for a malformed date and for an event outside the domain.
 */
export const layout: Layout<TimelineSpec> = (spec, context, breadth) => {
  const events = eventsOf(spec, context, breadth);
  return breadth === 'wide' ? across(spec, events, context) : down(spec, events, context);
};
