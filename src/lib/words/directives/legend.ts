import { legend as inks } from '#lib/words/legend.ts';
import type { Directive } from './directive.ts';

/** `::legend`: the inks of the charts and what each says. */
export const legend: Directive = {
  name: 'legend',
  kind: 'leaf',
  render: (_, { telling }) => inks(telling.ui)
};
