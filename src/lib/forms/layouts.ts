import { layout as areas } from './areas/layout.ts';
import { layout as checklist } from './checklist/layout.ts';
import type { Form, Mark } from './kit/scene.ts';
import { layout as ladder } from './ladder/layout.ts';
import type { Context } from './layout.ts';
import { layout as line } from './line/layout.ts';
import { layout as pairs } from './pairs/layout.ts';
import { layout as panels } from './panels/layout.ts';
import { layout as people } from './people/layout.ts';
import { layout as pillars } from './pillars/layout.ts';
import { layout as scatter } from './scatter/layout.ts';
import type { ChartSpec } from './spec.ts';
import { layout as stack } from './stack/layout.ts';
import { layout as strip } from './strip/layout.ts';
import { layout as timeline } from './timeline/layout.ts';

/** Lays out a chart state by the form it asks for. */
export function layouts(spec: ChartSpec, context: Context, form: Form): Mark[] {
  switch (spec.form) {
    case 'areas':
      return areas(spec, context, form);
    case 'checklist':
      return checklist(spec, context, form);
    case 'ladder':
      return ladder(spec, context, form);
    case 'line':
      return line(spec, context, form);
    case 'pairs':
      return pairs(spec, context, form);
    case 'panels':
      return panels(spec, context, form);
    case 'people':
      return people(spec, context, form);
    case 'pillars':
      return pillars(spec, context, form);
    case 'scatter':
      return scatter(spec, context, form);
    case 'stack':
      return stack(spec, context, form);
    case 'strip':
      return strip(spec, context, form);
    case 'timeline':
      return timeline(spec, context, form);
  }
}
