import { figure } from '#lib/evidence/figures.ts';
import { formatFigure, formatNumber } from '#lib/evidence/format.ts';
import { figureNote } from '#lib/words/notes.ts';
import { plainText } from '../tree.ts';
import type { Directive } from './directive.ts';

/** `:fig[id]`: a figure of data/chapters/<chapter>/figures.json, with its note. */
export const fig: Directive = {
  name: 'fig',
  kind: 'text',
  label: 'needed',
  exempt: true,
  render: (node, { telling: { evidence, lang }, note }) => {
    const id = plainText(node);
    const told = figure(evidence, id);
    const shown = formatNumber(told.value, told, lang, 'prose');
    return note({
      className: 'figure',
      kind: 'figure',
      shown,
      key: `fig ${id}`,
      rows: told.rows,
      body: (within) => figureNote(told, shown, within)
    });
  },
  asks: (node) => ({ kind: 'figure', id: plainText(node) }),
  twin: (node) => `figure ${plainText(node)}`,
  print: (node, evidence, lang) => {
    const id = plainText(node);
    return evidence.figures.has(id) ? formatFigure(figure(evidence, id), lang) : id;
  }
};
