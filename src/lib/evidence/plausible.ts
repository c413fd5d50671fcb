/** What is well-formed in a table and yet most likely a slip of the hand. A word in the note of the row says that it is none. */
import type { Cell, CsvLine } from '#lib/files/csv.ts';
import type { Row } from './evidence.ts';
import { hasBegun } from './period.ts';

type Tell = (cell: Cell, found: string, expected: string) => void;

/** Units whose values may go below 0: changes, differences and scores. */
const BELOW_ZERO = /^(?:percent|percentage-points|points|index|score|balance|degrees)/;

/** What a single row says that cannot be. */
export function impossible(
  line: CsvLine,
  unit: string,
  row: Pick<Row, 'value' | 'low' | 'high'>,
  tell: Tell
) {
  const period = line.cell('period');
  if (!hasBegun(period.text))
    tell(period, `"${period.text}", which is still to come`, 'a period that has begun');
  for (const column of ['value', 'low', 'high'] as const) {
    const number = row[column];
    if (number === null) continue;
    if (unit.startsWith('percent') && !unit.startsWith('percentage-points') && number > 100)
      tell(line.cell(column), `${number} percent`, 'at most 100, or another unit where it is no share');
    if (number < 0 && !BELOW_ZERO.test(unit))
      tell(line.cell(column), `${number} ${unit}`, 'an amount of 0 or more');
  }
}

/** A row and where it stands. */
export interface Standing {
  row: Row;
  cell(name: string): Cell;
  tell: Tell;
}

/** A change this much larger than any before it in its series is asked about. */
const LARGER = 2;
const DOUBLED = Math.log(2);

/** Three digits after a point, as a thousand is written in some languages: 1.066. */
const THOUSAND = /^-?\d{1,3}\.\d{3}$/;

/** Values that stick out from the others of their measure or series. */
export function unlikely(standing: Standing[]): void {
  const plain = standing.filter(({ row }) => row.note === '');
  const byMeasure = Map.groupBy(standing, ({ row }) => row.measure);
  for (const { row, cell, tell } of plain) {
    const value = cell('value');
    const as = (byMeasure.get(row.measure) ?? []).filter((one) => /\.\d{3}/.test(one.cell('value').text));
    if (THOUSAND.test(value.text) && as.length === 1)
      tell(
        value,
        `"${value.text}", three decimals where no other row has them`,
        `${value.text.replace('.', '')} if it is a thousand, or a word in the note`
      );
  }
  const series = Map.groupBy(
    standing.filter(({ row }) => row.qualifier !== 'rival' && row.value !== null && row.value > 0),
    ({ row }) => [row.measure, row.territory].join(' ')
  );
  for (const all of series.values()) {
    let largest: number | undefined;
    all
      .toSorted((a, b) => a.row.year - b.row.year)
      .forEach(({ row, cell, tell }, index, rows) => {
        const before = rows[index - 1]?.row.value;
        if (!before) return;
        const change = Math.abs(Math.log(row.value! / before));
        if (largest !== undefined && change > DOUBLED && change > LARGER * largest && row.note === '')
          tell(
            cell('value'),
            `${row.value} after ${before}, a change larger than any before it`,
            'a word in the note of this row on what happened'
          );
        largest = Math.max(largest ?? 0, change);
      });
  }
}
