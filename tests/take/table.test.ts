import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formOf } from '#lib/forms/index.ts';
import type { Datum } from '#lib/forms/form.ts';
import { chartContext } from '#lib/evidence/context.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { csv, COLUMNS } from '#lib/take/table.ts';
import { STATES } from './told.ts';

const evidence = readEvidence('data');

/** The rows that a layout asks for when it draws. */
function asked(state: (typeof STATES)[number]): Datum[] {
  const context = chartContext(evidence, state.lang, {});
  const found = new Set<Datum>();
  const rows = (ref: string) => {
    const all = context.rows(ref);
    for (const row of all) found.add(row);
    return all;
  };
  formOf(state.spec).layout(state.spec, { ...context, word: () => 'a', rows }, 'wide');
  return [...found];
}

const dutch = STATES.filter(({ lang }) => lang === 'nl');
const cell = (row: string[], name: (typeof COLUMNS)[number]) => row[COLUMNS.indexOf(name)] ?? '';
const keyOf = ({ period, territory, unit }: Datum) => `${period} ${territory} ${unit}`;
const valued = dutch.filter(({ spec }) => !['timeline', 'checklist', 'pillars'].includes(spec.form));

describe.each(valued.map((state) => [state.id, state] as const))('%s', (_, state) => {
  const { table, spec, told } = state;
  const drawn = asked(state);

  it('has a row for each value that the layout drew from, and no other', () => {
    const keys = table.rows.map(
      (row) => `${cell(row, 'period')} ${cell(row, 'territory')} ${cell(row, 'unit')}`
    );
    const known = new Set(drawn.map(keyOf));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    if (spec.form === 'line' || spec.form === 'panels' || spec.form === 'strip' || spec.form === 'scatter')
      return;
    expect(keys.toSorted()).toEqual(drawn.map(keyOf).toSorted());
  });

  it('has as many rows as there are dots, where each value is a dot', () => {
    if (spec.form !== 'strip') return;
    const dots = told.scenes.wide.filter(({ kind }) => kind === 'dot');
    expect(table.rows.length).toBe(dots.length);
  });

  it('leaves out of a chart of years only what lies outside its years', () => {
    if (spec.form !== 'line') return;
    const [from, to] = spec.x.domain;
    const inside = drawn.filter(({ year }) => year >= from && year <= to);
    expect(table.rows.length).toBe(inside.length);
  });

  it('names for each row a source with its publisher and address', () => {
    for (const row of table.rows) {
      const ids = cell(row, 'source').split(' | ');
      expect(ids.every((id) => evidence.sources.has(id))).toBe(true);
      expect(cell(row, 'publisher')).toBe(ids.map((id) => evidence.sources.get(id)!.publisher).join(' | '));
      expect(cell(row, 'url')).toMatch(/^https?:/);
    }
  });
});

it('a scatter has its two values for each place', () => {
  const scatters = dutch.filter(({ spec }) => spec.form === 'scatter');
  expect(scatters.length).toBeGreaterThan(0);
  for (const { spec, table } of scatters)
    if (spec.form === 'scatter') expect(table.rows.length).toBe(2 * spec.points.length);
});

it('a line of time has its events with their sources, a list its answers', () => {
  for (const { spec, table } of STATES) {
    if (spec.form === 'timeline') {
      expect(table.columns).toEqual(['date', 'event', 'source', 'publisher', 'url']);
      const dates = spec.events.map(({ date }) => date);
      expect(table.rows.map(([date]) => date).toSorted()).toEqual(dates.toSorted());
      expect(table.rows.every((row) => row.every(Boolean))).toBe(true);
    }
    if (spec.form === 'checklist') expect(table.rows.length).toBe(spec.rows.length);
  }
});

it('events are in order of time, and one whose day is not known has no day', () => {
  const { table } = STATES.find(({ id }) => id === 'opening-plea')!;
  expect(table.rows.map(([date]) => date)).toEqual([
    '2024-01-05',
    '2024-01',
    '2024-01-25',
    '2024-01-25',
    '2024-01-25',
    '2024-01-26'
  ]);
});

it('derived values say how they were made, and of which sources', () => {
  const real = STATES.find(({ id }) => id === 'price-real')!;
  const derived = real.table.rows.filter((row) => cell(row, 'derived_by') === 'deflate');
  expect(derived.length).toBeGreaterThan(10);
  for (const row of derived) expect(cell(row, 'source').split(' | ').length).toBeGreaterThan(1);
});

describe('CSV', () => {
  it.each(STATES.map((state) => [`${state.lang} ${state.id}`, state] as const))(
    '%s reads back as it was',
    (_, { table }) => {
      const [head, ...rows] = parse(csv(table)) as string[][];
      expect(head).toEqual([...table.columns]);
      expect(rows).toEqual(table.rows);
    }
  );

  it('quotes what holds a comma, a quote or a break', () => {
    expect(
      csv({
        columns: ['a', 'b'],
        rows: [
          ['1,5', 'so "said"'],
          ['x\ny', '']
        ]
      })
    ).toBe('a,b\r\n"1,5","so ""said"""\r\n"x\ny",\r\n');
  });
});
