import { element } from '#lib/words/element.ts';
import type { Directive } from './directive.ts';

/** `:::deeper`: a part that stands in the dossier alone (see cuts.ts, which gives the first of a step its id). */
export const deeper: Directive = {
  name: 'deeper',
  kind: 'container',
  render: ({ attributes }, { inside }) =>
    element('div', { className: ['deeper'], id: attributes?.id ?? undefined }, ...inside())
};
