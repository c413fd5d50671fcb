import type { Element } from 'hast';
import { check, rowsTested } from '#lib/evidence/checks.ts';
import { describe } from '#lib/evidence/describe.ts';
import type { Row } from '#lib/evidence/evidence.ts';
import { type Figure, type Operand } from '#lib/evidence/figures.ts';
import { element } from './element.ts';
import type { Telling } from '#lib/telling/telling.ts';
import { sentence } from '#lib/forms/kit/sentence.ts';
import { sourceLines } from './sources.ts';

export type NoteBody = Element[];

/** What stands behind a figure: what it is or how it was computed, and its sources with their grades and caveats. */
export function figureNote(told: Figure, shown: string, telling: Telling): NoteBody {
  const { ui } = telling;
  const { kind, operands } = told.derivation;
  const parts = operands.map((operand) => operandName(operand, telling));
  const list = parts.length > 4 ? `${parts.slice(0, 3).join('; ')}; …` : parts.join('; ');
  const [a = '', b = ''] = parts;
  return [
    element('p', { className: ['told'] }, shown),
    element('p', {}, ui(`computed-${kind}`, { a, b, list })),
    ...derivedLines(told.rows, telling),
    ...told.sources.flatMap((id) => sourceLines(id, telling))
  ];
}

/** What was tested behind a word, by how much it holds, and on whose numbers. Throws where the check does not hold. */
export function checkNote(id: string, words: string, telling: Telling): NoteBody {
  const { evidence, lang } = telling;
  const definition = evidence.checks.get(id);
  if (!definition) throw new Error(`unknown check '${id}'`);
  const result = check(evidence, definition);
  const tested = describe(result, lang);
  if (!result.holds) throw new Error(`'${words}' is no longer true (check '${id}'): ${tested}`);
  const used = rowsTested(evidence, definition);
  return [
    element('p', { className: ['told'] }, `‘${words}’`),
    element('p', {}, `${tested}.`),
    element('p', {}, sentence(seriesNames(used, telling))),
    ...derivedLines(used, telling),
    ...[...new Set(used.flatMap(({ sources }) => sources))].flatMap((source) => sourceLines(source, telling))
  ];
}

/** More series than this are not all named: the sources below are. */
const MOST_NAMED = 4;

/** What was tested, by name: 'price, Norway, 2017–2023'. */
function seriesNames(used: Row[], telling: Telling): string {
  const series = new Map<string, Row[]>();
  for (const row of used) {
    const key = `${row.measure} ${row.territory}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  const names = [...series.values()].map((rows) => operandName({ of: '', values: [], rows }, telling));
  return [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join('; ');
}

/** A row that was computed says so. */
function derivedLines(used: Row[], { ui }: Telling): Element[] {
  return used.some(({ derivation }) => derivation)
    ? [element('p', { className: ['grade'] }, ui('own-computation'))]
    : [];
}

/** 'price, Norway, 2017–2023'; without a territory where there are several. */
function operandName({ of, rows, figure: inner }: Operand, telling: Telling): string {
  const { evidence, lang } = telling;
  const [row] = rows;
  if (inner) return operandNames(inner, telling);
  if (!row) return of;
  const periods = rows.toSorted((a, b) => a.year - b.year).map(({ period }) => period);
  const territories = new Set(rows.map(({ territory }) => territory));
  return [
    evidence.measures.get(row.measure)?.name[lang] ?? row.measure,
    ...(territories.size === 1 ? [evidence.territories.get(row.territory)?.[lang] ?? row.territory] : []),
    [...new Set([periods[0], periods.at(-1)])].join('–')
  ].join(', ');
}

const operandNames = (inner: Figure, telling: Telling): string =>
  inner.derivation.operands.map((operand) => operandName(operand, telling)).join(' / ');
