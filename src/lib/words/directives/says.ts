import { rowsTested } from '#lib/evidence/checks.ts';
import { checkNote } from '#lib/words/notes.ts';
import { plainText } from '../tree.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `:says[words]{check=id}`: words that are put to the data by a check of data/chapters/<chapter>/checks.json, with their note. */
export const says: Directive = {
  name: 'says',
  kind: 'text',
  label: 'needed',
  attributes: { check: { is: 'id', needed: true } },
  exempt: true,
  render: (node, { note, telling: { evidence } }) => {
    const [shown, id] = [plainText(node), attributeOf(node, 'check')];
    const definition = evidence.checks.get(id);
    return note({
      className: 'says',
      kind: 'check',
      shown,
      key: `check ${id}`,
      rows: definition ? rowsTested(evidence, definition) : [],
      body: (within) => checkNote(id, shown, within)
    });
  },
  asks: (node) => ({ kind: 'check', id: attributeOf(node, 'check') }),
  twin: (node) => `check ${attributeOf(node, 'check')}`
};
