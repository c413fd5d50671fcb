import { element } from '#lib/words/element.ts';
import { plainText } from '../tree.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `:from[name]{source=id}`: somebody who is named in the words, with the way to the source. */
export const from: Directive = {
  name: 'from',
  kind: 'text',
  label: 'needed',
  attributes: { source: { is: 'id', needed: true } },
  render: (node, { telling: { evidence, sourcesPage, place, use } }) => {
    const [words, id] = [plainText(node), attributeOf(node, 'source')];
    if (!evidence.sources.has(id)) throw new Error(`unknown source '${id}'`);
    use?.(id, place, { kind: 'named', words, to: place });
    return element('a', { href: `${sourcesPage}#${id}` }, words);
  },
  asks: (node) => ({ kind: 'source', id: attributeOf(node, 'source') }),
  twin: (node) => `source ${attributeOf(node, 'source')}`
};
