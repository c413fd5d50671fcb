import { maxIndex, minIndex, sum } from 'd3';
import type { Evidence, Row } from './evidence.ts';
import { row, rows } from './ref.ts';
import { FIGURE_KINDS, type FigureDefinition, type FigureKind } from './shapes.ts';

/** What a figure is computed from: the rows of a reference, or another figure. */
export interface Operand {
  /** The reference, or `fig:<id>`. */
  of: string;
  /** One number; several where a whole series is asked. */
  values: number[];
  rows: Row[];
  figure?: Figure;
}

/** A number that the prose or a chart prints. Print it with `formatFigure`. */
export interface Figure {
  id: string;
  /** In the unit of the data. A change is without its sign, as it is printed. */
  value: number;
  digits: number;
  /** What is printed is value x scale. */
  scale: number;
  style: 'number' | 'percent' | 'year';
  /** The unit id of the data; percent, ratio, count or year where the arithmetic makes it so; '' where units are mixed. */
  unit: string;
  /** Ids of the sources of all rows that it rests on. */
  sources: string[];
  rows: Row[];
  derivation: { kind: FigureKind; operands: Operand[] };
}

type Seen = readonly string[];

const FIGURE = 'fig:';

/** The number that is printed, before rounding. */
export const printed = ({ value, scale }: Pick<Figure, 'value' | 'scale'>): number => value * scale;

/** A reference to one row, or `fig:<id>` for the printed number of another figure. */
export const operand = (
  evidence: Evidence,
  of: string,
  where: string,
  column: 'value' | 'low' | 'high' = 'value',
  seen: Seen = []
): Operand => {
  if (of.startsWith(FIGURE)) {
    const figure = figureAfter(evidence, of.slice(FIGURE.length), seen);
    return { of, values: [printed(figure)], rows: figure.rows, figure };
  }
  const one = row(evidence, of, where);
  const number = one[column];
  if (number === null) throw new Error(`"${of}" (in ${where}) has no ${column}`);
  return { of, values: [number], rows: [one] };
};

const series = (evidence: Evidence, of: string, where: string): Operand => {
  const valued = rows(evidence, of, where).filter(({ value }) => value !== null);
  if (valued.length === 0) throw new Error(`"${of}" (in ${where}) has rows but no values`);
  return { of, values: valued.map(({ value }) => value ?? 0), rows: valued };
};

const operandsOf = (
  evidence: Evidence,
  kind: FigureKind,
  given: string[],
  where: string,
  seen: Seen
): Operand[] => {
  switch (kind) {
    case 'mean':
    case 'min':
    case 'max':
    case 'period-of-max':
    case 'period-of-min':
      return given.map((of) => series(evidence, of, where));
    case 'count':
      return given.map((of) => {
        const found = rows(evidence, of, where);
        return { of, values: [found.length], rows: found };
      });
    case 'low':
    case 'high':
      return given.map((of) => operand(evidence, of, where, kind, seen));
    default:
      return given.map((of) => operand(evidence, of, where, 'value', seen));
  }
};

const over = (part: number, whole: number): number => {
  if (whole === 0) throw new Error('a division by 0');
  return part / whole;
};

const compute = (kind: FigureKind, operands: Operand[]): number => {
  const values = operands.flatMap((one) => one.values);
  const years = operands.flatMap((one) => one.rows.map(({ year }) => Math.floor(year)));
  const [first = NaN, second = NaN] = values;
  switch (kind) {
    case 'value':
    case 'low':
    case 'high':
    case 'count':
      return first;
    case 'change':
      return Math.abs(over(second - first, first)) * 100;
    case 'ratio':
      return over(first, second);
    case 'share':
      return over(first, second) * 100;
    case 'difference':
      return first - second;
    case 'sum':
      return sum(values);
    case 'mean':
      return over(sum(values), values.length);
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'period-of-max':
      return years[maxIndex(values)] ?? NaN;
    case 'period-of-min':
      return years[minIndex(values)] ?? NaN;
  }
};

const MADE_UNIT: Partial<Record<FigureKind, string>> = {
  change: 'percent',
  share: 'percent',
  ratio: 'ratio',
  count: 'count',
  'period-of-max': 'year',
  'period-of-min': 'year'
};

const unitOf = (kind: FigureKind, operands: Operand[]): string => {
  const made = MADE_UNIT[kind];
  if (made) return made;
  const units = new Set(
    operands.flatMap(({ figure, rows }) => (figure ? [figure.unit] : rows.map(({ unit }) => unit)))
  );
  return units.size === 1 ? ([...units][0] ?? '') : '';
};

const kindOf = (definition: FigureDefinition): FigureKind =>
  FIGURE_KINDS.find((kind) => definition[kind] !== undefined) ?? 'value';

const figureAfter = (evidence: Evidence, id: string, seen: Seen): Figure => {
  const definition = evidence.figures.get(id);
  const where = `figure ${id}`;
  if (!definition)
    throw new Error(`there is no figure "${id}"${seen.length > 0 ? ` (in figure ${seen.at(-1)})` : ''}`, {
      cause: 'figures.json'
    });
  if (seen.includes(id)) throw new Error(`${where} rests on itself: ${[...seen, id].join(' -> ')}`);
  const kind = kindOf(definition);
  const operands = operandsOf(evidence, kind, [definition[kind] ?? []].flat(), where, [...seen, id]);
  const used = [...new Set(operands.flatMap((one) => one.rows))];
  return {
    id,
    value: compute(kind, operands),
    digits: definition.digits ?? 0,
    scale: definition.scale ?? 1,
    style: definition.style ?? (kind.startsWith('period-of') ? 'year' : 'number'),
    unit: unitOf(kind, operands),
    sources: [...new Set(used.flatMap(({ sources }) => sources))],
    rows: used,
    derivation: { kind, operands }
  };
};

/** A figure by its id. Throws where it is not defined, rests on itself, or its data is not there. */
export const figure = (evidence: Evidence, id: string): Figure => figureAfter(evidence, id, []);
