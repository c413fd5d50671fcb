import type { Datum } from '../form.ts';
import { rowsOn } from '../kit/axis.ts';
import { capital } from '../kit/sentence.ts';
import { amount, type Print, type Teller, twoFigures } from '../kit/tell.ts';
import type { Plot, Series } from './shape.ts';

/** A plot in words, a line a series: its ends, its highest and lowest value where those lie between, its gaps. */
export const tell = (plot: Plot, teller: Teller): string[] =>
  plot.series.length === 0
    ? [teller.ui('describe-empty')]
    : plot.series.map((series) => tellSeries(series, plot, teller));

/** Words for what lies highest and lowest. A turned axis counts places, of which the highest is the lowest number. */
const VALUES = { highest: 'describe-highest', lowest: 'describe-lowest' };
const PLACES = { highest: 'describe-highest-place', lowest: 'describe-lowest-place' };

function tellSeries(series: Series, plot: Plot, teller: Teller): string {
  const { context, ui, seriesName } = teller;
  const rows = drawn(series, plot, teller);
  const [first, last] = [rows[0], rows.at(-1)];
  const name = seriesName(series.ref);
  if (!first || !last) return ui('describe-item', { name, value: ui('describe-none') });
  const format = { ...plot.y.format, ...series.format };
  const print: Print = (value) =>
    context.number(value, series.format?.digits === undefined ? twoFigures(value, format) : format);
  const told = (row: Datum, ranged = series.band === true) => ({
    value: amount(row, print, ui, { ranged }),
    period: teller.period(row.period)
  });
  const [from, to] = [told(first), told(last)];
  if (first === last) return ui('describe-one', { name, ...from });
  const keys = (plot.y.scale ?? 1) < 0 ? PLACES : VALUES;
  const ends = {
    name,
    first: from.value,
    firstPeriod: from.period,
    last: to.value,
    lastPeriod: to.period
  };
  const sentences = [ui(courseOf(first, last, keys === PLACES, print), ends)];
  const { highest, lowest } = between(rows, print);
  if (highest) sentences.push(ui(keys.highest, told(highest, false)));
  if (lowest) sentences.push(ui(keys.lowest, told(lowest, false)));
  const named = rows.filter(
    (row) => series.values?.includes(row.period) && ![first, last, highest, lowest].includes(row)
  );
  for (const row of named) sentences.push(ui('describe-in', told(row, false)));
  sentences.push(...qualified(rows, teller));
  const missing = missingYears(rows);
  if (missing.length > 0) sentences.push(ui('describe-gaps', { gaps: teller.years(missing) }));
  return sentences.join(' ');
}

/** The word for how a series went from its first value to its last: as printed, or it would say what cannot be seen. */
function courseOf(first: Datum, last: Datum, turned: boolean, print: Print): string {
  // Of a bound or a range alone it is not known how far it went, and of a place what is up.
  if (turned || first.value === null || last.value === null || first.qualifier || last.qualifier)
    return 'describe-series';
  if (print(first.value) === print(last.value)) return 'describe-level';
  return last.value > first.value ? 'describe-rose' : 'describe-fell';
}

/** Values that are no count of their own year by their source, with their periods. */
const NOT_OWN = ['carried-over', 'provisional', 'imputed', 'partial', 'rival'];

const qualified = (rows: Datum[], { ui, period, years, list }: Teller): string[] =>
  NOT_OWN.flatMap((qualifier) => {
    const some = rows.filter((row) => row.qualifier === qualifier);
    if (some.length === 0) return [];
    const periods = some.every((row) => /^\d{4}$/.test(row.period))
      ? years(some.map((row) => Math.floor(row.year)))
      : list(some.map((row) => period(row.period)));
    return [ui('describe-periods', { qualifier: capital(ui(`qualifier-${qualifier}`)), periods })];
  });

/** The rows of a series that the plot draws, in axis units. */
function drawn({ ref }: Series, { x, y }: Plot, { context }: Teller): Datum[] {
  const [from, to] = x.domain;
  return rowsOn(y, context.rows(ref)).filter(
    ({ year, value, low, high }) => year >= from && year <= to && (value ?? low ?? high) !== null
  );
}

/** A row's value or the middle of its range, in axis units. */
const middle = ({ value, low, high }: Datum): number =>
  value ?? ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

/** The highest row and the lowest, where they lie beyond both ends, as printed. */
function between(rows: Datum[], print: Print): Record<'highest' | 'lowest', Datum | undefined> {
  const [first, last] = [rows[0], rows.at(-1)].map((row) => row && print(middle(row)));
  const beyond = (sign: number): Datum | undefined =>
    rows
      .toSorted((a, b) => sign * (middle(b) - middle(a)))
      .slice(0, 1)
      .find((row) => ![first, last].includes(print(middle(row))));
  return { highest: beyond(1), lowest: beyond(-1) };
}

/**
 * Years without a row between the first and the last, where the rest is yearly; none where values are scattered anyway,
 * or where one is of another period than a year.
 */
function missingYears(rows: Datum[]): number[] {
  if (rows.some(({ period }) => !/^\d{4}$/.test(period))) return [];
  const years = new Set(rows.map((row) => Math.floor(row.year)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !years.has(year)
  );
  return missing.length < years.size ? missing : [];
}
