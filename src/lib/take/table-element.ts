import type { Element } from 'hast';
import { type Lang, LANGUAGES } from '#lib/languages/index.ts';
import { element } from '#lib/words/element.ts';
import type { Ui } from '#lib/words/ui.ts';
import type { Table } from './table.ts';

/** Columns that a page shows; the rest is for programs, and in the file. */
const SHOWN = [
  'period',
  'territory_name',
  'measure_name',
  'value',
  'low',
  'high',
  'qualifier',
  'date',
  'event',
  'statement',
  'answer',
  'ground',
  'publisher'
];
const NUMBERS = new Set(['value', 'low', 'high']);

/** A table in the page: columns that say nothing left out, numbers as a reader of the language writes them. */
export function tableElement({ columns, rows }: Table, lang: Lang, ui: Ui): Element {
  const shown = SHOWN.filter((name) => {
    const at = columns.indexOf(name);
    return at >= 0 && rows.some((cells) => cells[at]);
  });
  const numbers = new Intl.NumberFormat(LANGUAGES[lang].locale, { maximumSignificantDigits: 6 });
  const cellOf = (cells: string[], name: string): string => {
    const text = cells[columns.indexOf(name)] ?? '';
    if (!text) return '';
    if (NUMBERS.has(name)) return numbers.format(Number(text));
    return name === 'qualifier' ? ui(`qualifier-${text}`) : text;
  };
  const kind = (name: string) => (NUMBERS.has(name) ? { className: ['number'] } : {});
  const head = shown.map((name) => element('th', { scope: 'col', ...kind(name) }, ui(`column-${name}`)));
  const body = rows.map((cells) =>
    element('tr', {}, ...shown.map((name) => element('td', kind(name), cellOf(cells, name))))
  );
  return element(
    'details',
    {},
    element('summary', {}, ui('take-rows', { count: String(rows.length) })),
    element(
      'div',
      { className: ['wide-table'], tabIndex: 0, role: 'region', ariaLabel: ui('take-table') },
      element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body))
    )
  );
}
