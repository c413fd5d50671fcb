import { parse } from 'csv-parse/sync';
import { messageOf, type Problem, unlike } from './problem.ts';

/** A cell and the place where it starts, in characters from 1. */
export interface Cell {
  text: string;
  column: number;
}

export interface CsvLine {
  line: number;
  /** The cell of a column of the header. */
  cell(name: string): Cell;
}

/** How a cell begins that a spreadsheet takes for a formula; a number may begin with a minus. */
export const FORMULA = /^\s*(?:[=@+]|-(?!\d+(?:\.\d+)?$))/;

interface Parsed {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Where each cell of a line starts: after every comma that is not inside quotes. */
const starts = (raw: string): number[] => {
  const columns = [1];
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === ',' && !quoted) columns.push(i + 2);
  }
  return columns;
};

const parseLines = (text: string): Parsed[] =>
  // With `raw` and `info` every record comes with its text and place; the types of csv-parse do not know of `raw`.
  parse(text, { raw: true, info: true, relax_column_count: true }) as unknown as Parsed[];

/** The lines under the header of a CSV file. A line that cannot be read is reported and left out. */
export const readCsv = (
  text: string,
  file: string,
  header: readonly string[],
  report: (problem: Problem) => void
): CsvLine[] => {
  let parsed: Parsed[];
  try {
    parsed = parseLines(text);
  } catch (thrown) {
    const line = Number(/line (\d+)/.exec(messageOf(thrown))?.[1] ?? 1);
    report({
      file,
      line,
      column: 1,
      message: unlike(messageOf(thrown), 'a CSV file with commas and double quotes')
    });
    return [];
  }
  const [head, ...body] = parsed;
  const found = head?.record.join(',') ?? '';
  if (found !== header.join(',')) {
    report({
      file,
      line: 1,
      column: 1,
      message: unlike(`the header "${found}"`, `exactly "${header.join(',')}"`)
    });
    return [];
  }
  return body.flatMap(({ record, raw, info }) => {
    // csv-parse tells the line where a record ends; a cell with line breaks makes that another than where it starts.
    const line = info.lines - (raw.trimEnd().split('\n').length - 1);
    const columns = starts(raw);
    if (record.length !== header.length) {
      const column = columns[Math.min(record.length - 1, header.length)] ?? 1;
      report({
        file,
        line,
        column,
        message: unlike(
          `${record.length} cells`,
          `${header.length} cells, as in the header${record.length > header.length ? '; a cell with a comma in it stands between double quotes' : ''}`
        )
      });
      return [];
    }
    record.forEach((text, index) => {
      if (!FORMULA.test(text)) return;
      const message = unlike(`"${text}", which a spreadsheet would run`, 'words or a number');
      report({ file, line, column: columns[index] ?? 1, message });
    });
    const cell = (name: string): Cell => {
      const index = header.indexOf(name);
      return { text: record[index] ?? '', column: columns[index] ?? 1 };
    };
    return [{ line, cell }];
  });
};
