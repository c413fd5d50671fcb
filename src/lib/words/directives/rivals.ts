import { rivals as table } from '#lib/words/rivals.ts';
import { plainText } from '../tree.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `::rivals[What they disagree on]{id=...}`: the answers of sources that disagree, of data/disagreements.json. */
export const rivals: Directive = {
  name: 'rivals',
  kind: 'leaf',
  label: 'needed',
  attributes: { id: { is: 'id', needed: true } },
  render: (node, { telling }) => table(attributeOf(node, 'id'), plainText(node), telling),
  filled: (node) => ({ file: 'disagreements.json', by: attributeOf(node, 'id') }),
  twin: (node) => `rivals ${attributeOf(node, 'id')}`
};
