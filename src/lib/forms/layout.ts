import type { Form, Mark } from './kit/scene.ts';
import type { Building } from './pillars/layout.ts';
import type { ChartSpec, NumberFormat, Ref } from './spec.ts';

/** One row of a table as charts see it. Values are in `unit`; null where only a range, or nothing, is known. */
export interface Datum {
  period: string;
  /** The period as a decimal year: 2023, 2018.75 for 2018-Q4, the middle of a stretch. */
  year: number;
  territory: string;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  /** '' or about, over, under, provisional, carried-over, estimate, partial, rival. */
  qualifier: string;
}

/** All that a layout may ask of the world: rows, words and numbers in the reader's language. */
export interface Context {
  /** Rows of a reference in order of period. Throws where there are none: a state without data is an error. */
  rows(ref: Ref): Datum[];
  /** The chart word of a key, with its figures filled in. Throws where the key is missing. */
  word(key: string): string;
  /** A territory's name. */
  name(territory: string): string;
  number(value: number, format?: NumberFormat): string;
  /** The argument as a building, where the debate has one. Throws where it is not sound. */
  argument?(): Building;
}

/** A form of chart: a pure function of its spec and its context. */
export type Layout<S extends ChartSpec> = (spec: S, context: Context, form: Form) => Mark[];
