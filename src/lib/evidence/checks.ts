import { max, mean } from 'd3';
import type { Evidence, Row } from './evidence.ts';
import { figure, operand, printed, type Figure } from './figures.ts';
import { parseRef, row, rows } from './ref.ts';
import type { CheckDefinition } from './shapes.ts';

/** A number and the period it is of; '' for a number that has none, such as another figure. */
export interface Measured {
  period: string;
  value: number;
}

/** What a check found. `holds` says whether the sentence may stand. */
export type CheckResult = { holds: boolean } & (
  | {
      kind: 'flat';
      /** Largest distance from the mean, as a fraction of it. */
      spread: number;
      within: number;
      low: number;
      high: number;
      from: string;
      to: string;
      /** How many of the values their source took from the period before. */
      carriedOver: number;
    }
  | {
      kind: 'fell' | 'rose';
      from: Measured;
      to: Measured;
      /** Fraction of the first value, above 0 for a change in the direction asked. */
      change: number;
      atLeast: number;
      atMost?: number;
    }
  | { kind: 'between'; figure: Figure; low: number; high: number }
  | { kind: 'highest' | 'lowest'; value: Measured; runnerUp: number; count: number }
  | { kind: 'ordered'; direction: 'up' | 'down'; values: number[] }
  | { kind: 'compare'; left: Figure; right: Figure; is: 'more' | 'less' }
);

type Of<Kind extends CheckDefinition['kind']> = Extract<CheckDefinition, { kind: Kind }>;

const valuesOf = (found: Row[]): number[] => found.flatMap(({ value }) => (value === null ? [] : [value]));

const measured = (evidence: Evidence, of: string): Measured => {
  const { values, rows } = operand(evidence, of, 'a check');
  return { period: of.startsWith('fig:') ? '' : (rows[0]?.period ?? ''), value: values[0] ?? NaN };
};

const flat = (evidence: Evidence, { series, within }: Of<'flat'>): CheckResult => {
  const found = rows(evidence, series, 'a check').filter(({ value }) => value !== null);
  const values = valuesOf(found);
  const middle = mean(values) ?? NaN;
  const spread = max(values, (value) => Math.abs(value - middle) / Math.abs(middle)) ?? NaN;
  return {
    kind: 'flat',
    // One value alone is always flat, and says nothing.
    holds: values.length > 1 && spread <= within,
    spread,
    within,
    low: Math.min(...values),
    high: Math.max(...values),
    from: found[0]?.period ?? '',
    to: found.at(-1)?.period ?? '',
    carriedOver: found.filter(({ qualifier }) => qualifier === 'carried-over').length
  };
};

const changed = (evidence: Evidence, definition: Of<'fell'> | Of<'rose'>): CheckResult => {
  const { kind, atLeast = 0, atMost } = definition;
  const [from, to] = [measured(evidence, definition.from), measured(evidence, definition.to)];
  const change = ((to.value - from.value) / Math.abs(from.value)) * (kind === 'fell' ? -1 : 1);
  const holds = change > 0 && change >= atLeast && (atMost === undefined || change <= atMost);
  return { kind, holds, from, to, change, atLeast, ...(atMost === undefined ? {} : { atMost }) };
};

const between = (evidence: Evidence, definition: Of<'between'>): CheckResult => {
  const { low, high } = definition;
  const found = figure(evidence, definition.figure);
  const number = printed(found);
  return { kind: 'between', holds: low <= number && number <= high, figure: found, low, high };
};

const extreme = (evidence: Evidence, { kind, value, among }: Of<'highest'> | Of<'lowest'>): CheckResult => {
  const own = row(evidence, value, 'a check');
  const others = valuesOf(rows(evidence, among, 'a check').filter((other) => other !== own));
  const runnerUp = kind === 'highest' ? Math.max(...others) : Math.min(...others);
  const number = own.value ?? NaN;
  const holds = others.length > 0 && (kind === 'highest' ? number > runnerUp : number < runnerUp);
  return { kind, holds, value: { period: own.period, value: number }, runnerUp, count: others.length + 1 };
};

/** A reference to one period is one value; a reference to more is as many. */
const listed = (evidence: Evidence, ref: string): number[] => {
  if (ref.startsWith('fig:')) return [measured(evidence, ref).value];
  const { territory, from, to } = parseRef(ref);
  const one = territory !== '*' && from !== undefined && to === undefined;
  return valuesOf(one ? [row(evidence, ref, 'a check')] : rows(evidence, ref, 'a check'));
};

const ordered = (evidence: Evidence, { refs, direction }: Of<'ordered'>): CheckResult => {
  const values = refs.flatMap((ref) => listed(evidence, ref));
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? NaN));
  const holds = steps.length > 0 && steps.every((step) => (direction === 'up' ? step > 0 : step < 0));
  return { kind: 'ordered', holds, direction, values };
};

const compare = (evidence: Evidence, definition: Of<'compare'>): CheckResult => {
  const { is } = definition;
  const [left, right] = [figure(evidence, definition.left), figure(evidence, definition.right)];
  // In one unit the data is compared; in two, what is printed, which then is in one by its scale.
  const difference = left.unit === right.unit ? left.value - right.value : printed(left) - printed(right);
  return { kind: 'compare', holds: is === 'more' ? difference > 0 : difference < 0, left, right, is };
};

/** Puts a sentence's claim to the data. Throws where the data that it speaks of is not there. */
export const check = (evidence: Evidence, definition: CheckDefinition): CheckResult => {
  switch (definition.kind) {
    case 'flat':
      return flat(evidence, definition);
    case 'fell':
    case 'rose':
      return changed(evidence, definition);
    case 'between':
      return between(evidence, definition);
    case 'highest':
    case 'lowest':
      return extreme(evidence, definition);
    case 'ordered':
      return ordered(evidence, definition);
    case 'compare':
      return compare(evidence, definition);
  }
};

/** The rows a check looks at. */
export const rowsTested = (evidence: Evidence, definition: CheckDefinition): Row[] => {
  const of = (ref: string): Row[] =>
    ref.startsWith('fig:') ? figure(evidence, ref.slice(4)).rows : rows(evidence, ref);
  switch (definition.kind) {
    case 'flat':
      return of(definition.series);
    case 'fell':
    case 'rose':
      return [...of(definition.from), ...of(definition.to)];
    case 'between':
      return of(`fig:${definition.figure}`);
    case 'highest':
    case 'lowest':
      return [row(evidence, definition.value)];
    case 'ordered':
      return definition.refs.flatMap(of);
    case 'compare':
      return [...of(`fig:${definition.left}`), ...of(`fig:${definition.right}`)];
  }
};
