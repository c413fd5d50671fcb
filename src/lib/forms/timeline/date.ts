const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date as a decimal year: 2024-01-25, 2024-01 (its first day) or 2024 (its first day).
 * Throws a RangeError for anything else, 2024-02-30 included.
 */
export function decimalYear(date: string): number {
  const [, year, month = '01', day = '01'] = ISO.exec(date) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (year === undefined || new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    throw new RangeError(`not a date: ${date}`);
  const start = Date.UTC(Number(year), 0, 1);
  return Number(year) + (time - start) / (Date.UTC(Number(year) + 1, 0, 1) - start);
}
