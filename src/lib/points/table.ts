import type { PointWords } from './given.ts';
import { make } from './make.ts';
import type { Series } from './series.ts';
import { yearOf } from './series.ts';
import { besides, fillIn, type Value } from './values.ts';

/** A table as lists of cells; the first cell of a row names it. */
export interface Cells {
  /** The unit of all values, where they have one; else each heading or row has its own. */
  unit: string;
  head: string[];
  rows: string[][];
}

/** Lines by period and series, then what is on no line by name; a unit and a way of knowing stand where they differ. */
export function cellsOf(all: Series[], words: Pick<PointWords, 'period' | 'name' | 'value'>): Cells[] {
  const lines = all.filter(({ name }) => name !== '');
  const others = all.filter(({ name }) => name === '').flatMap(({ values }) => values);
  const periods = new Map(
    lines
      .flatMap(({ values }) => values)
      .sort((a, b) => yearOf(a) - yearOf(b))
      .map(({ at, period }) => [at, period])
  );
  const unit = unitOf(lines.flatMap(({ values }) => values));
  const unitOfOthers = unitOf(others);
  return [
    ...(lines.length > 0
      ? [
          {
            unit,
            head: [words.period, ...lines.map((line) => headOf(line, unit))],
            rows: [...periods].map(([at, period]) => [
              period,
              ...lines.map((line) =>
                cellOf(
                  line.values.find((value) => value.at === at),
                  knownOf(line)
                )
              )
            ])
          }
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            unit: unitOfOthers,
            head: [words.name, words.value],
            rows: others.map((value) => [
              value.period && value.period !== value.name ? `${value.name}, ${value.period}` : value.name,
              value.unit && !unitOfOthers ? `${cellOf(value)} (${value.unit})` : cellOf(value)
            ])
          }
        ]
      : [])
  ];
}

/** How all values of a series are known; undefined where they differ. */
const knownOf = ({ values: [first, ...rest] }: Series): string | undefined =>
  rest.every(({ known }) => known === first!.known) ? first!.known : undefined;

/** The unit that all values have; '' where they differ. */
const unitOf = ([first, ...rest]: Value[]): string =>
  first && rest.every(({ unit }) => unit === first.unit) ? first.unit : '';

/** `told`: the unit, where the table says that. */
const headOf = (line: Series, told: string): string => {
  const known = knownOf(line);
  const unit = told ? '' : besides(line.values[0]!.unit, line.name);
  const name = besides(line.name, told) || line.name;
  return [unit ? `${name} (${unit})` : name, ...(known ? [known] : [])].join(' · ');
};

/** `told`: how it is known, where its column says that. */
const cellOf = (value: Value | undefined, told?: string): string =>
  value ? [value.value, ...(value.known && value.known !== told ? [value.known] : [])].join(' · ') : '';

/** What a chart shows as a table, in its place. */
export function tableOf(title: string, all: Series[], words: PointWords): HTMLElement {
  const place = make('div', 'point-table');
  place.tabIndex = -1;
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', fillIn(words.tableOf, { title }));
  for (const { unit, head, rows } of cellsOf(all, words)) {
    const table = make('table');
    if (unit) table.createCaption().textContent = unit;
    const first = table.createTHead().insertRow();
    for (const name of head) first.append(cell(name, 'col'));
    const body = table.createTBody();
    for (const [name = '', ...values] of rows) {
      const row = body.insertRow();
      row.append(cell(name, 'row'));
      for (const value of values) row.insertCell().textContent = value;
    }
    place.append(table);
  }
  return place;
}

function cell(words: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const made = make('th', '', words);
  made.scope = scope;
  return made;
}
