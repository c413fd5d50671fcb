import type { Directive } from './directive.ts';

/** `::::step{#price-real state=real stance=objection deeper}`: a step of a chapter. The parser reads it. */
export const step: Directive = {
  name: 'step',
  kind: 'container',
  attributes: {
    id: { is: 'id', needed: true },
    state: { is: 'id' },
    stance: { is: ['objection'] },
    deeper: { is: 'flag' }
  }
};
