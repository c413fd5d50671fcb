import { element } from '#lib/words/element.ts';
import { quotedIn } from '../quoted.ts';
import { plainText } from '../tree.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `:from[name]{source=id}`: somebody who is named in the words, with the way to the source. A quotation stands in its own language. */
export const from: Directive = {
  name: 'from',
  kind: 'text',
  label: 'needed',
  attributes: { source: { is: 'id', needed: true } },
  render: (node, { telling: { evidence, lang, sourcesPage, place, use } }) => {
    const [words, id] = [plainText(node), attributeOf(node, 'source')];
    const source = evidence.sources.get(id);
    if (!source) throw new Error(`unknown source '${id}'`);
    use?.(id, place, { kind: 'named', words, to: place });
    const isQuoted = node.children.every(({ type }) => type === 'text') && quotedIn(words)[0] === words;
    const foreign = isQuoted && source.quoteLang !== lang ? source.quoteLang : undefined;
    return element('a', { href: `${sourcesPage}#${id}`, lang: foreign }, words);
  },
  asks: (node) => ({ kind: 'source', id: attributeOf(node, 'source') }),
  twin: (node) => `source ${attributeOf(node, 'source')}`
};
