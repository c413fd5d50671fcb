import type { ChartSpec } from '#lib/forms/spec.ts';
import { inOrder } from '#lib/forms/timeline/event.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/lang.ts';
import { drawnRows } from './drawn-rows.ts';

/** What a chart state draws, as a table. Values are as the data have them: decimal points, no thousands separators. */
export interface Table {
  columns: readonly string[];
  rows: string[][];
}

/** Columns of a table of values. Headings are those of the data package in every language; names are in the reader's. */
export const COLUMNS = [
  'period',
  'territory',
  'territory_name',
  'measure',
  'measure_name',
  'value',
  'low',
  'high',
  'unit',
  'qualifier',
  'derived_by',
  'source',
  'publisher',
  'url',
  'note'
] as const;

/** Between several sources of one value, in each of the three columns about sources, in the same order. */
const BETWEEN = ' | ';

interface Setting {
  lang: Lang;
  evidence: Evidence;
  /** The word of a key of the chart, on one line. */
  word(key: string): string;
}

/** Throws on a row whose source, measure or territory has no record. */
export function tableOf(spec: ChartSpec, setting: Setting): Table {
  const { word, evidence } = setting;
  if (spec.form === 'timeline')
    return {
      columns: ['date', 'event', ...SOURCE_COLUMNS],
      rows: inOrder(spec.events).map(({ date, label, source }) => [
        date,
        word(label),
        ...sourceCells([source], evidence)
      ])
    };
  if (spec.form === 'checklist')
    return {
      columns: ['statement', 'answer', 'ground', ...SOURCE_COLUMNS],
      rows: spec.rows.map(({ label, answer, detail, sources = [] }) => [
        word(label),
        word(answer),
        detail ? word(detail) : '',
        ...sourceCells(sources, evidence)
      ])
    };
  return { columns: COLUMNS, rows: drawnRows(spec, evidence).map((row) => cells(row, setting)) };
}

/** Significant digits of a derived value. */
const DIGITS = 8;

const SOURCE_COLUMNS = ['source', 'publisher', 'url'] as const;

function sourceCells(ids: string[], evidence: Evidence): string[] {
  const records = ids.map((id) => {
    const source = evidence.sources.get(id);
    if (!source) throw new Error(`unknown source '${id}'`);
    return source;
  });
  return [ids, records.map(({ publisher }) => publisher), records.map(({ url }) => url)].map((all) =>
    all.join(BETWEEN)
  );
}

function cells(row: Row, { lang, evidence }: Setting): string[] {
  // Arithmetic leaves more decimals than the inputs bear out.
  const number = (value: number | null) =>
    value === null ? '' : String(row.derivation ? Number(value.toPrecision(DIGITS)) : value);
  const name = (names: Record<Lang, string> | undefined, id: string) => {
    if (!names) throw new Error(`no name for '${id}'`);
    return names[lang];
  };
  return [
    row.period,
    row.territory,
    name(evidence.territories.get(row.territory), row.territory),
    row.measure,
    name(evidence.measures.get(row.measure)?.name, row.measure),
    number(row.value),
    number(row.low),
    number(row.high),
    row.unit,
    row.qualifier,
    row.derivation?.operation ?? '',
    ...sourceCells(row.sources, evidence),
    row.note
  ];
}

/** A table as CSV (RFC 4180) in UTF-8: commas, double quotes where a cell needs them, CRLF between lines. */
export const csv = ({ columns, rows }: Table): string => written([columns, ...rows], ',');

/** Lines of cells as text, with `between` between the cells. */
export const written = (lines: (readonly string[])[], between: ',' | ';'): string =>
  lines.map((cells) => `${cells.map((cell) => quoted(cell, between)).join(between)}\r\n`).join('');

const quoted = (cell: string, between: string): string =>
  cell.includes(between) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
