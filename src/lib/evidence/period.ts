const YEAR = /^(\d{4})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const HALF = /^(\d{4})-H([12])$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The forms that a period may have, for messages. */
export const PERIOD_FORMS = 'a period such as 2023, 2018-Q4, 2025-H1, 2019-01, 2024-01-25 or 2012/2021';

/** Start and end (not included) in decimal years. */
export type Span = [start: number, end: number];

const part = (match: RegExpExecArray, parts: number): Span => {
  const start = Number(match[1]) + (Number(match[2]) - 1) / parts;
  return [start, start + 1 / parts];
};

const day = (text: string): Span | null => {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return null;
  const year = date.getUTCFullYear();
  const [first, next] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  const start = year + (date.getTime() - first) / (next - first);
  return [start, start + 86_400_000 / (next - first)];
};

const simple = (period: string): Span | null => {
  const year = YEAR.exec(period);
  if (year) return [Number(year[1]), Number(year[1]) + 1];
  const quarter = QUARTER.exec(period);
  if (quarter) return part(quarter, 4);
  const half = HALF.exec(period);
  if (half) return part(half, 2);
  const month = MONTH.exec(period);
  if (month) return part(month, 12);
  return DAY.test(period) ? day(period) : null;
};

/** The time a period covers, or null where it is not well-formed. */
export const span = (period: string): Span | null => {
  const [from, to, ...rest] = period.split('/');
  if (to === undefined) return simple(period);
  const [start, end] = [simple(from ?? ''), simple(to)];
  return start && end && rest.length === 0 && start[0] < end[0] ? [start[0], end[1]] : null;
};

/** Whether a period has begun by today; one that is not well-formed counts as begun, and is told elsewhere. */
export const hasBegun = (period: string, now = new Date()): boolean =>
  (span(period)?.[0] ?? 0) <= (span(now.toISOString().slice(0, 10))?.[1] ?? 0);

/** The forms that a date may have, for messages. */
export const DATE_FORMS = 'a date such as 2024-01-25, 2024-01 or 2024 that is not still to come';

/** Whether this is a day, a month or a year, and not one to come. */
export const isDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && span(text) !== null && hasBegun(text);

/**
 * A period as the decimal year at which charts draw it: where it starts (2018.75 for 2018-Q4), or for a stretch the
 * middle between its two starts (2016.5 for 2012/2021). Throws where the period is not well-formed.
 */
export const decimalYear = (period: string): number => {
  const covered = span(period);
  if (!covered) throw new Error(`"${period}" is not ${PERIOD_FORMS}`);
  const to = period.split('/')[1];
  const last = to === undefined ? null : simple(to);
  return last ? (covered[0] + last[0]) / 2 : covered[0];
};
