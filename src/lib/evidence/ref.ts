import { ascending } from 'd3';
import type { Ref } from '#lib/forms/kit/shape.ts';
import type { Row, Tables } from './evidence.ts';
import { span } from './period.ts';

/** What a reference asks for. `*` as territory is all of them; no `from` is every period; no `source` is every source. */
export interface Query {
  table: string;
  territory: string;
  measure: string;
  /** A period, or with `to` the first of a stretch. */
  from?: string;
  to?: string;
  source?: string;
}

const FORM = 'table/territory/measure, then perhaps @period or @first..last, then perhaps ~source-id';
const REF = /^([\w-]+)\/([\w-]+|\*)\/([\w-]+)(?:@([^@~.]+)(?:\.\.([^@~.]+))?)?(?:~([^@~\s]+))?$/;

/** The parts of a reference. Throws where it is not written as one, or a period of it is not well-formed. */
export const parseRef = (ref: Ref): Query => {
  const [, table, territory, measure, from, to, source] = REF.exec(ref) ?? [];
  if (!table || !territory || !measure) throw new Error(`"${ref}" is not a reference: ${FORM}`);
  for (const period of [from, to]) {
    if (period !== undefined && !span(period)) throw new Error(`"${ref}": "${period}" is not a period`);
  }
  return {
    table,
    territory,
    measure,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(source === undefined ? {} : { source })
  };
};

const within = (period: string, from: string, to: string): boolean => {
  const [asked, start, end] = [span(period), span(from), span(to)];
  return !!asked && !!start && !!end && asked[0] >= start[0] && asked[1] <= end[1];
};

const inPeriod = (row: Row, { from, to }: Query): boolean =>
  from === undefined || (to === undefined ? row.period === from : within(row.period, from, to));

const ofSource = (row: Row, { source }: Query): boolean =>
  source === undefined ? row.qualifier !== 'rival' : row.sources.includes(source);

/** Why a query finds nothing, in the first respect in which it does not. */
const nothing = (table: Row[], query: Query): string => {
  const measured = table.filter(({ measure }) => measure === query.measure);
  if (measured.length === 0) return `table ${query.table} has no measure ${query.measure}`;
  const there = measured.filter(({ territory }) => query.territory === '*' || territory === query.territory);
  if (there.length === 0) return `it has no rows for ${query.territory}`;
  const dated = there.filter((row) => inPeriod(row, query));
  if (dated.length > 0) {
    const sources = [...new Set(dated.flatMap(({ sources }) => sources))].join(', ');
    return query.source === undefined
      ? `all its rows are rivals: name one of ${sources}`
      : `it has the sources ${sources}`;
  }
  return `it has the periods ${[...new Set(there.map(({ period }) => period))].join(', ')}`;
};

/**
 * The rows of a reference in order of period, rivals left out unless the reference names their source.
 * Throws where there are none, with the table as the cause; `where` says in the message who asked.
 */
export const rows = ({ tables }: { tables: Tables }, ref: Ref, where?: string): Row[] => {
  const user = where === undefined ? '' : ` (in ${where})`;
  const query = parseRef(ref);
  const table = tables.get(query.table);
  if (!table) throw new Error(`"${ref}"${user}: there is no table ${query.table}`, { cause: query.table });
  const found = table.filter(
    (row) =>
      row.measure === query.measure &&
      (query.territory === '*' || row.territory === query.territory) &&
      inPeriod(row, query) &&
      ofSource(row, query)
  );
  if (found.length === 0)
    throw new Error(`"${ref}"${user} finds no rows: ${nothing(table, query)}`, { cause: query.table });
  return found.sort((a, b) => ascending(a.year, b.year) || ascending(a.territory, b.territory));
};

/** The one row of a reference. Throws where there is none, or more than one. */
export const row = (evidence: { tables: Tables }, ref: Ref, where?: string): Row => {
  const [first, second, ...rest] = rows(evidence, ref, where);
  if (first && !second) return first;
  const answers = [first, second, ...rest].flatMap((one) =>
    one ? [`${one.period} ${one.sources.join('+')}`] : []
  );
  const user = where === undefined ? '' : ` (in ${where})`;
  throw new Error(`"${ref}"${user} finds ${answers.length} rows where one is asked: ${answers.join('; ')}`);
};
