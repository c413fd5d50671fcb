/** How often the publishers of a table come with new figures, and so what would be out by a given day. */
import { join } from 'node:path';
import { groups } from 'd3';
import * as v from 'valibot';
import { optionalJson } from '#lib/files/files.ts';
import type { Evidence, Row } from './evidence.ts';
import { span } from './period.ts';

const text = v.pipe(v.string(), v.nonEmpty());

export const CadencesShape = v.array(
  v.strictObject({
    table: text,
    publisher: text,
    /** Years between two editions; `once` for a count that was made once or has stopped. */
    every: v.union([v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), v.literal('once')]),
    /** How that is known. */
    ground: text
  })
);
export type Cadence = v.InferOutput<typeof CadencesShape>[number];

/** One publisher's part of a table. */
export interface Standing {
  table: string;
  publisher: string;
  /** The last period of which it gives a value. */
  newest: string;
  /** Null where it was not found. */
  every: Cadence['every'] | null;
  ground: string | null;
  /** The day by which its next edition would be out, as 2026-03-19; null where that cannot be told. */
  expected: string | null;
  /** Years that would be out by the day asked about and that the table does not have. */
  due: string[];
}

/** Reads cadence.json of a data folder; no file is no cadences. Throws an `DebateError` where it is not sound. */
export function readCadences(dir: string): Cadence[] {
  return optionalJson(join(dir, 'cadence.json'), CadencesShape) ?? [];
}

/**
 * Every table, publisher by publisher, newest first within a table. Derived rows are left out: they follow from the others.
 *
 * @param on a day, as 2026-11-24
 * Throws where a cadence names a table or a publisher that the data does not have.
 */
export function standings(evidence: Evidence, cadences: Cadence[], on: string): Standing[] {
  const publisherOf = (row: Row): string => {
    const [source = ''] = row.sources;
    return evidence.sources.get(source)?.publisher ?? source;
  };
  const all = [...evidence.tables].flatMap(([table, rows]) =>
    groups(
      rows.filter(({ derivation }) => derivation === null),
      publisherOf
    )
      .map(([publisher, theirs]) => {
        const cadence = cadences.find((one) => one.table === table && one.publisher === publisher);
        return standing(table, publisher, theirs, cadence, evidence, on);
      })
      .toSorted((a, b) => lastYear(b.newest) - lastYear(a.newest))
  );
  for (const { table, publisher } of cadences)
    if (!all.some((one) => one.table === table && one.publisher === publisher))
      throw new Error(`cadence.json: table ${table} has no rows of '${publisher}'`);
  return all;
}

function standing(
  table: string,
  publisher: string,
  rows: Row[],
  cadence: Cadence | undefined,
  evidence: Evidence,
  on: string
): Standing {
  const newest = rows.reduce((last, row) => (lastYear(row.period) > lastYear(last.period) ? row : last));
  const [source = ''] = newest.sources;
  const published = lastDay(evidence.sources.get(source)?.published ?? '');
  const every = cadence?.every ?? null;
  const known = { table, publisher, newest: newest.period, every, ground: cadence?.ground ?? null };
  if (typeof every !== 'number' || published === null) return { ...known, expected: null, due: [] };
  const year = Math.ceil(lastYear(newest.period)) - 1;
  const due: string[] = [];
  for (let edition = 1; later(published, edition * every) <= on; edition++)
    due.push(String(year + edition * every));
  return { ...known, expected: later(published, every), due };
}

/** The end of a period in decimal years. */
const lastYear = (period: string): number => span(period)?.[1] ?? 0;

/** The last day that a printed date may mean: 2025-06 is 2025-06-30. Null where there is none, as for `n.d.`. */
function lastDay(printed: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(printed) ?? [];
  if (!year) return null;
  if (day) return printed;
  return new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
}

/** The same day some years on. */
const later = (day: string, years: number): string => String(Number(day.slice(0, 4)) + years) + day.slice(4);
