import { ascending, cross, extent, groups } from 'd3';
import type { Measure, Row, Tables } from './evidence.ts';
import { chain, deflate, divide, multiply } from './operations.ts';
import { parseRef, rows } from './ref.ts';
import type { Derivation } from './shapes.ts';

type World = { tables: Tables; measures: ReadonlyMap<string, Measure> };

/** What one operand says of one period: its value, and the range that its own limits and its rivals span. */
interface Reading {
  row: Row;
  rivals: Row[];
  range: [number, number];
}

type Arithmetic = (...values: number[]) => number;

const numbers = (found: Row[]): number[] =>
  found.flatMap(({ value, low, high }) => [value, low, high].filter((number) => number !== null));

/** The readings of a series by period. Throws where two rows that are no rivals answer for one period. */
const readings = (world: World, ref: string): Map<string, Reading> => {
  const main = rows(world, ref);
  const { table, territory, measure, source } = parseRef(ref);
  const series = (world.tables.get(table) ?? []).filter(
    (row) => row.measure === measure && row.territory === territory && source === undefined
  );
  return new Map(
    groups(main, ({ period }) => period).flatMap(([period, [row, other]]) => {
      if (!row) return [];
      if (other) throw new Error(`"${ref}": several sources answer for ${period}; name one with ~source`);
      const rivals = series.filter((rival) => rival.period === period && rival.qualifier === 'rival');
      const [low, high] = extent(numbers([row, ...rivals]));
      return low === undefined || high === undefined ? [] : [[period, { row, rivals, range: [low, high] }]];
    })
  );
};

/** A carried-over or imputed input makes such a result; over and under may turn round in a division, so become about. */
const qualifierOf = (inputs: Row[]): string => {
  const given = inputs
    .map(({ qualifier }) => qualifier)
    .filter((qualifier) => qualifier !== '' && qualifier !== 'rival');
  for (const unreported of ['carried-over', 'imputed']) if (given.includes(unreported)) return unreported;
  return (
    given.map((qualifier) => (qualifier === 'over' || qualifier === 'under' ? 'about' : qualifier))[0] ?? ''
  );
};

const sourcesOf = (inputs: Row[]): string[] => [...new Set(inputs.flatMap(({ sources }) => sources))];

/** Value and range of a result. The range is that of all corners, so it needs no knowledge of which way each operand works. */
const apply = (arithmetic: Arithmetic, operands: Reading[]): Pick<Row, 'value' | 'low' | 'high'> => {
  const values = operands.map(({ row }) => row.value);
  const value = values.some((one) => one === null) ? null : arithmetic(...values.map((one) => one ?? 0));
  if (operands.every(({ range: [low, high] }) => low === high)) return { value, low: null, high: null };
  const corners = operands.reduce<number[][]>(
    (made, { range }) => cross(made, range, (corner, limit) => [...corner, limit]),
    [[]]
  );
  const [low, high] = extent(corners.map((corner) => arithmetic(...corner)));
  return { value, low: low ?? null, high: high ?? null };
};

type Made = Pick<Row, 'period' | 'year' | 'value' | 'low' | 'high' | 'qualifier'> & { inputs: Row[] };

/** A result for every period for which all operands have a reading. */
const periodByPeriod = (
  world: World,
  refs: readonly string[],
  arithmetic: Arithmetic,
  also: Row[] = []
): Made[] => {
  const series = refs.map((ref) => readings(world, ref));
  return [...(series[0] ?? [])].flatMap(([period, { row }]) => {
    const operands = series.flatMap((of) => of.get(period) ?? []);
    if (operands.length < series.length) return [];
    const used = operands.map((operand) => operand.row);
    // The rivals are inputs too: the range rests on them.
    const rivals = operands.flatMap((operand) => operand.rivals);
    const { year } = row;
    return [
      {
        period,
        year,
        ...apply(arithmetic, operands),
        qualifier: qualifierOf(used),
        inputs: [...new Set([...used, ...rivals, ...also])]
      }
    ];
  });
};

/** An index from a series of yearly rates. An index rests on the rates between its year and the base. */
const chained = (world: World, ref: string, base: string): Made[] => {
  const rates = [...readings(world, ref).values()].map(({ row }) => row);
  const byYear = new Map<number, number>();
  for (const { year, value } of rates) if (value !== null) byYear.set(year, value);
  const baseYear = Number(base);
  return [...chain(byYear, baseYear)].map(([year, value]) => {
    const [from, to] = [Math.min(year, baseYear), Math.max(year, baseYear)];
    const between = rates.filter((rate) => (rate.year > from && rate.year <= to) || rate.year === baseYear);
    return { period: String(year), year, value, low: null, high: null, qualifier: '', inputs: between };
  });
};

const make = (world: World, derivation: Derivation, refs: string[]): Made[] => {
  const [first = '', second = ''] = refs;
  switch (derivation.operation) {
    case 'multiply':
      return periodByPeriod(world, refs, multiply);
    case 'divide': {
      const { scale = 1 } = derivation;
      return periodByPeriod(world, refs, (dividend, divisor) => divide(dividend * scale, divisor));
    }
    case 'deflate': {
      const base = readings(world, second).get(derivation.base)?.row;
      const baseIndex = base?.value;
      if (!base || baseIndex == null)
        throw new Error(`"${second}" has no value for the base period ${derivation.base}`);
      return periodByPeriod(world, refs, (nominal, index) => deflate(nominal, index, baseIndex), [base]);
    }
    case 'chain':
      return chained(world, first, derivation.base);
  }
};

/** The rows of one derivation for one territory. Throws where its inputs or its measure are not there. */
const deriveFor = (world: World, derivation: Derivation, territory: string): Row[] => {
  const fill = (template: string) => template.replaceAll('{territory}', territory);
  const series = parseRef(fill(derivation.series));
  const measure = world.measures.get(series.measure);
  if (!measure) throw new Error(`"${fill(derivation.series)}": ${series.measure} is not in measures.csv`);
  return make(world, derivation, derivation.of.map(fill)).map(({ inputs, ...made }) => ({
    ...made,
    table: series.table,
    territory: series.territory,
    measure: series.measure,
    unit: measure.unit,
    sources: sourcesOf(inputs),
    note: '',
    derivation: { operation: derivation.operation, inputs }
  }));
};

/** The tables with the rows of one derivation added to the table it names. */
export const derive = (world: World, derivation: Derivation): Tables => {
  const made = derivation.territories.flatMap((territory) => deriveFor(world, derivation, territory));
  const { table } = parseRef(derivation.series.replaceAll('{territory}', '*'));
  const before = world.tables.get(table) ?? [];
  return new Map([...world.tables, [table, [...before, ...made]]]);
};

/** Rows that nothing was derived for: the ones that a derived row rests on in the end, in order of period. */
export const readRowsBehind = (row: Row): Row[] => {
  const behind = row.derivation ? row.derivation.inputs.flatMap(readRowsBehind) : [row];
  return [...new Set(behind)].sort((a, b) => ascending(a.year, b.year));
};
