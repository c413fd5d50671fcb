import { quote as quotation } from '#lib/words/quote.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `::quote{id=...}`: a quotation of data/chapters/<chapter>/quotes.json. */
export const quote: Directive = {
  name: 'quote',
  kind: 'leaf',
  attributes: { id: { is: 'id', needed: true } },
  render: (node, { telling }) => quotation(attributeOf(node, 'id'), telling),
  asks: (node) => ({ kind: 'quote', id: attributeOf(node, 'id') }),
  twin: (node) => `quote ${attributeOf(node, 'id')}`
};
