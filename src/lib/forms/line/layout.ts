import type { Layout } from '../form.ts';
import type { LineSpec } from './shape.ts';
import { plot } from './plot.ts';

/**
 * One plot of lines, areas and dots over time, in the whole box.
 *
 * Keys: a series `k` gives the line `k` (cut at gaps: `k:1`, `k:2`), `k:area` (likewise cut), `k:end`,
 * `k:dot:<period>`, `k:range:<period>`, the texts `k:label`, `k:value:<period>`, `k:gap:<period before>`, and
 * `k:label:leader`. Axes give `x:<tick>`, `y:<tick>`, `x:axis` and, for their strokes and grid rules, `x:<tick>:rule`,
 * `y:<tick>:rule`. Bands give `band:<key>` and `band:<key>:label`, notes `note:<key>` and `note:<key>:leader`.
 */
export const layout: Layout<LineSpec> = (spec, context, breadth) =>
  plot({ left: 0, right: 100, top: 0, bottom: 100 }, spec, context, breadth);
