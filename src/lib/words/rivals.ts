import type { Element } from 'hast';
import { join } from 'node:path';
import * as v from 'valibot';
import { optionalJson } from '#lib/files/files.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import { rows } from '#lib/evidence/ref.ts';
import { formatDate } from './dates.ts';
import { element } from './element.ts';
import type { Telling } from '#lib/telling/telling.ts';

export const DisagreementsShape = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    /** References to the rows that stand side by side. */
    refs: v.pipe(v.array(v.string()), v.minLength(2)),
    digits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)))
  })
);
export type Disagreement = v.InferOutput<typeof DisagreementsShape>[number];

/** Reads data/disagreements.json; empty where there is none. Throws a `DebateError` where it is not of that shape. */
export function readDisagreements(data: string): Disagreement[] {
  return optionalJson(join(data, 'disagreements.json'), DisagreementsShape) ?? [];
}

/** The rows of a disagreement, in the order in which it names them. */
export const rowsOf = (evidence: Evidence, { id, refs }: Disagreement): Row[] =>
  refs.flatMap((ref) => rows(evidence, ref, `disagreement ${id}`));

/** Rows that are rivals of another and stand in no disagreement, a line each. */
export function hiddenRivals(evidence: Evidence, disagreements: Disagreement[]): string[] {
  const refs = disagreements.flatMap(({ refs }) => refs);
  const shown = new Set(
    refs.flatMap((ref) => {
      try {
        return rows(evidence, ref);
      } catch {
        return [];
      }
    })
  );
  return [...evidence.tables.values()]
    .flat()
    .filter((row) => row.qualifier === 'rival' && !shown.has(row))
    .map(
      ({ table, period, territory, measure, sources }) =>
        `the rival row ${table}/${territory}/${measure}@${period}~${sources.join()} stands in no disagreement`
    );
}

/**
 * The answers of sources that disagree, side by side, each with who gives it.
 * Throws on an id that data/disagreements.json does not have.
 */
export function rivals(id: string, title: string, telling: Telling): Element {
  const { evidence, ui, use, place } = telling;
  const found = telling.debate.disagreements.find((one) => one.id === id);
  if (!found) throw new Error(`unknown disagreement '${id}'`);
  const column = (name: string) => element('th', { scope: 'col' }, ui(name));
  const all = rowsOf(evidence, found);
  const several = new Set(all.map(({ measure }) => measure)).size > 1;
  const lines = all.map((row) => {
    for (const source of row.sources)
      use?.(source, place, { kind: 'rivals', words: title, to: `rivals-${id}` });
    return element(
      'tr',
      {},
      element('td', {}, row.period.replace('/', '–')),
      element('td', { className: ['value'] }, shown(row, found, telling)),
      element('td', {}, ...whoSays(row, several, telling))
    );
  });
  return element(
    'table',
    { className: ['rivals'], id: `rivals-${id}` },
    element('caption', {}, title),
    element(
      'thead',
      {},
      element('tr', {}, column('rivals-period'), column('rivals-value'), column('source'))
    ),
    element('tbody', {}, ...lines)
  );
}

/** Qualifiers that are said before the value, and those that are said after it. That a row is a rival shows. */
const SAID_BEFORE = ['about', 'over', 'under', 'provisional'];
const SAID_AFTER = ['estimate', 'partial', 'carried-over', 'imputed'];

/** The value as its source gives it: with its qualifier, or as a range. */
function shown(row: Row, { digits = 0 }: Disagreement, { lang, ui }: Telling): string {
  const style = row.unit === 'percent' ? ('percent' as const) : ('number' as const);
  const number = (value: number, of: 'number' | 'percent' = style) =>
    formatNumber(value, { digits: value % 1 === 0 ? 0 : Math.max(digits, 1), style: of }, lang, 'chart');
  const { value, low, high } = row;
  const range =
    low !== null && high !== null
      ? ui('describe-range', { low: number(low, 'number'), high: number(high) })
      : '';
  const spoken = SAID_BEFORE.includes(row.qualifier) ? `${ui(`qualifier-${row.qualifier}`)} ` : '';
  const added = SAID_AFTER.includes(row.qualifier) ? ` (${ui(`qualifier-${row.qualifier}`)})` : '';
  return value === null || range ? range : spoken + number(value) + added;
}

/** Who says it and where; first what they measure, where the rows measure several things. A value that we computed says so. */
function whoSays(
  { sources, derivation, measure }: Row,
  several: boolean,
  { evidence, lang, ui, sourcesPage }: Telling
): (Element | string)[] {
  const source = evidence.sources.get(sources[0] ?? '');
  if (!source) throw new Error(`unknown source '${sources[0]}'`);
  const name = evidence.measures.get(measure)?.name[lang] ?? measure;
  return [
    ...(several ? [element('span', { className: ['measure'] }, name)] : []),
    element('a', { href: `${sourcesPage}#${source.id}` }, `${source.publisher}: ${source.title}`),
    `, ${formatDate(source.published, lang)}. ${ui('grade')} ${source.grade}.${derivation ? ` ${ui('own-arithmetic')}.` : ''}`
  ];
}
