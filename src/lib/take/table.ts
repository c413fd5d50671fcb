import { type ChartSpec, formOf } from '#lib/forms/index.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import { rows } from '#lib/evidence/ref.ts';
import type { Lang } from '#lib/languages/index.ts';

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
  const { drawn } = formOf(spec);
  if ('rows' in drawn) {
    // Each once, in the order in which the state names them.
    const found = new Set(drawn.rows(spec, (ref) => rows(evidence, ref)));
    return { columns: COLUMNS, rows: [...found].map((row) => cells(row, setting)) };
  }
  return {
    columns: [...drawn.columns, ...SOURCE_COLUMNS],
    rows: drawn.list(spec, word).map(({ cells, sources }) => [...cells, ...sourceCells(sources, evidence)])
  };
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
