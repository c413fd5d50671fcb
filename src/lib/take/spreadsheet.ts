import { type Table, written } from './table.ts';

/** Tells a program that opens the file by double click that it is in UTF-8. */
const BOM = '\uFEFF';

/** The columns that hold numbers, as the data have them: with a decimal point. */
const NUMBERS = new Set(['value', 'low', 'high']);

/** What a spreadsheet would run instead of show. */
const RUNS = /^[=+\-@\t\r]/;

/**
 * A table as CSV for a double click: with the decimal sign of the reader's language, and where that is a comma, with
 * semicolons between the cells, as a spreadsheet in that language expects. Words that a spreadsheet would run as a formula
 * come with an apostrophe before them.
 *
 * @param lang a language tag, such as `nl`
 */
export function spreadsheet({ columns, rows }: Table, lang: string): string {
  const decimal = new Intl.NumberFormat(lang)
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value;
  const cell = (text: string, column: number) =>
    NUMBERS.has(columns[column] ?? '')
      ? text.replace('.', decimal ?? '.')
      : RUNS.test(text)
        ? `'${text}`
        : text;
  return BOM + written([columns, ...rows.map((row) => row.map(cell))], decimal === ',' ? ';' : ',');
}
