import type { Measure, Name } from './evidence.ts';
import { readCsv } from '#lib/files/csv.ts';
import { type Report } from '#lib/files/files.ts';
import type { Lang } from '#lib/languages/index.ts';
import { type Position, unlike } from '#lib/files/problem.ts';

const ID = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

const readLines = <T>(
  text: string,
  file: string,
  columns: readonly string[],
  report: Report,
  home: (id: string, at: Position) => void,
  make: (cells: Record<string, string>) => T
): Map<string, T> => {
  const made = new Map<string, T>();
  for (const { line, cell } of readCsv(text, file, columns, report)) {
    const id = cell('id');
    const tell = (column: number, found: string, expected: string) =>
      report({ file, line, column, message: unlike(found, expected) });
    if (!ID.test(id.text)) tell(id.column, `the id "${id.text}"`, 'letters and digits, joined by hyphens');
    if (made.has(id.text)) tell(id.column, `the id "${id.text}" again`, 'each id once');
    for (const name of columns) {
      if (cell(name).text === '') tell(cell(name).column, `no ${name}`, 'a word or more');
    }
    home(id.text, { file, line, column: id.column });
    made.set(id.text, make(Object.fromEntries(columns.map((name) => [name, cell(name).text]))));
  }
  return made;
};

const name = (cells: Record<string, string>, langs: readonly Lang[]): Name =>
  Object.fromEntries(langs.map((lang) => [lang, cells[lang] ?? ''])) as Name;

/** Reads such a file; `home` is told where each id stands. */
export type ReadNames<T> = (
  text: string,
  file: string,
  langs: readonly Lang[],
  report: Report,
  home: (id: string, at: Position) => void
) => Map<string, T>;

/** measures.csv: the unit and the name of every measure, in every language. */
export const readMeasures: ReadNames<Measure> = (text, file, langs, report, home) =>
  readLines(text, file, ['id', 'unit', ...langs], report, home, (cells) => ({
    unit: cells['unit'] ?? '',
    name: name(cells, langs)
  }));

/** territories.csv: the name of every territory, in every language. */
export const readTerritories: ReadNames<Name> = (text, file, langs, report, home) =>
  readLines(text, file, ['id', ...langs], report, home, (cells) => name(cells, langs));
