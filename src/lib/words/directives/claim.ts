import { element } from '#lib/words/element.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `:claim[words]{of=market}`: words in which a claim of the argument is made, with the way to where it is weighed. */
export const claim: Directive = {
  name: 'claim',
  kind: 'text',
  label: 'needed',
  attributes: { of: { is: 'id', needed: true } },
  render: (node, { telling: { debate, lang, ways }, inside }) => {
    const id = attributeOf(node, 'of');
    const step = debate.in[lang].argument?.declared.nodes[id]?.step;
    if (step === undefined) throw new Error(`unknown claim '${id}'`);
    return element('a', { href: ways.to(step), dataLights: `pillar:${id}` }, ...inside());
  },
  twin: (node) => `claim ${attributeOf(node, 'of')}`
};
