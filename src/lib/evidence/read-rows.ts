import { QUALIFIERS, type Measure, type Name, type Row } from './evidence.ts';
import { readCsv, type Cell, type CsvLine } from '#lib/files/csv.ts';
import type { Report } from '#lib/files/files.ts';
import { type Problem, unlike } from '#lib/files/problem.ts';
import { decimalYear, PERIOD_FORMS, span } from './period.ts';
import { impossible, type Standing, unlikely } from './plausible.ts';

export const TABLE_HEADER = [
  'period',
  'territory',
  'measure',
  'value',
  'low',
  'high',
  'unit',
  'qualifier',
  'source',
  'note'
] as const;

/** What a row may refer to. */
export interface Known {
  measures: ReadonlyMap<string, Measure>;
  territories: ReadonlyMap<string, Name>;
  sources: ReadonlySet<string>;
  /** What is wrong with the files that name them. */
  unsound: ReadonlyMap<string, Problem>;
}

type Tell = (cell: Cell, found: string, expected: string, follows?: Problem) => void;

/** At most fifteen digits are kept: more is a slip of the hand. */
const PLAIN_NUMBER = /^-?(?!(?:\d\.?){16})\d+(\.\d+)?$/;

const numberIn = (cell: Cell, tell: Tell): number | null => {
  if (cell.text === '') return null;
  if (PLAIN_NUMBER.test(cell.text)) return Number(cell.text);
  tell(cell, `"${cell.text}"`, 'a plain number, with a point and no thousands separators');
  return null;
};

const checkNames = (line: CsvLine, known: Known, tell: Tell): void => {
  const [territory, measure, unit, source] = ['territory', 'measure', 'unit', 'source'].map((name) =>
    line.cell(name)
  );
  if (!territory || !measure || !unit || !source) return;
  if (!known.territories.has(territory.text)) {
    tell(
      territory,
      `the territory "${territory.text}"`,
      'an id of territories.csv',
      known.unsound.get('territories.csv')
    );
  }
  const defined = known.measures.get(measure.text);
  if (!defined)
    tell(
      measure,
      `the measure "${measure.text}"`,
      'an id of measures.csv',
      known.unsound.get('measures.csv')
    );
  else if (unit.text !== defined.unit) {
    tell(unit, `the unit "${unit.text}"`, `"${defined.unit}", the unit of ${measure.text} in measures.csv`);
  }
  if (source.text === '') tell(source, 'no source', 'the id of a source');
  else if (!known.sources.has(source.text)) {
    tell(source, `the source "${source.text}"`, 'an id of sources.json', known.unsound.get('sources.json'));
  }
};

const checkWords = (line: CsvLine, tell: Tell): void => {
  const [period, qualifier] = [line.cell('period'), line.cell('qualifier')];
  if (!span(period.text)) tell(period, `"${period.text}"`, PERIOD_FORMS);
  if (!(QUALIFIERS as readonly string[]).includes(qualifier.text)) {
    tell(
      qualifier,
      `the qualifier "${qualifier.text}"`,
      `nothing or one of ${QUALIFIERS.slice(1).join(', ')}`
    );
  }
};

const checkRange = (line: CsvLine, row: Pick<Row, 'value' | 'low' | 'high'>, tell: Tell): void => {
  const { value, low, high } = row;
  const [valueCell, lowCell, highCell] = [line.cell('value'), line.cell('low'), line.cell('high')];
  if (valueCell.text + lowCell.text + highCell.text === '') {
    tell(valueCell, 'no value, low or high', 'at least one of them');
  }
  if (low !== null && value !== null && low > value)
    tell(lowCell, `low ${low}`, `at most the value, ${value}`);
  if (high !== null && value !== null && high < value)
    tell(highCell, `high ${high}`, `at least the value, ${value}`);
  if (low !== null && high !== null && low > high) tell(lowCell, `low ${low}`, `at most high, ${high}`);
};

/** The sound rows of a table file. Every cell that is not sound is reported, and its row left out. */
export const readRows = (text: string, file: string, table: string, known: Known, report: Report): Row[] => {
  const firstLine = new Map<string, number>();
  const standing: Standing[] = [];
  const rows = readCsv(text, file, TABLE_HEADER, report).flatMap((line) => {
    let sound = true;
    const tell: Tell = ({ column }, found, expected, follows) => {
      // A row stays where only the list that names its source, measure or territory is broken.
      if (!follows) sound = false;
      const problem = { file, line: line.line, column, message: unlike(found, expected) };
      report({ ...problem, follows });
    };
    const text = (name: string) => line.cell(name).text;
    const amount = (name: string) => numberIn(line.cell(name), tell);
    const numbers = { value: amount('value'), low: amount('low'), high: amount('high') };
    checkWords(line, tell);
    checkNames(line, known, tell);
    checkRange(line, numbers, tell);
    impossible(line, text('unit'), numbers, tell);
    const key = ['period', 'territory', 'measure', 'source'].map(text).join(', ');
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, line.line);
    else
      tell(
        line.cell('period'),
        `the key (${key}) again`,
        `one row for it: it stands on line ${first} already`
      );
    if (!sound) return [];
    const row: Row = {
      table,
      period: text('period'),
      year: decimalYear(text('period')),
      territory: text('territory'),
      measure: text('measure'),
      ...numbers,
      unit: text('unit'),
      qualifier: text('qualifier'),
      sources: [text('source')],
      note: text('note'),
      derivation: null
    };
    standing.push({ row, cell: line.cell, tell });
    return [row];
  });
  unlikely(standing);
  return rows;
};
