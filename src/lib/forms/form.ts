import type { GenericSchema } from 'valibot';
import type { Breadth, Mark } from './kit/scene.ts';
import type { Axis as Whole, NumberFormat, Ref } from './kit/shape.ts';
import type { Shown } from './kit/shown.ts';
import type { Teller } from './kit/tell.ts';
import type { Building } from './pillars/layout.ts';

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
  /** '' or about, over, under, provisional, carried-over, imputed, estimate, partial, rival. */
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
  /** The argument as a building, where the debate has one. */
  argument?: Building | undefined;
}

/** From what a state says, in the smallest box of a breadth, to marks. Pure. */
export type Layout<S> = (spec: S, context: Context, breadth: Breadth) => Mark[];

type Axis = Pick<Whole, 'domain' | 'scale'>;

/** All that a state asks of the data, each with the key of the item that asks. */
export interface Refs {
  /** `single` where the form draws one value for the reference; `on` the axis that must hold its values, in its years. */
  refs: { key: string; ref: Ref; single: boolean; on?: Axis; years?: [number, number] }[];
  /** Territories that must be among the rows of a reference. */
  territories: { key: string; territory: string; ref: Ref }[];
  /** Dates of events; `at`, where there is one, must lie within its `date`. */
  dates: { key: string; date: string; at?: string | undefined }[];
  /** Sources that the state names itself, beside those of the rows that it draws. */
  sources: { key: string; source: string }[];
  /** Keys of statements that name nothing that they rest on, and ought to. */
  unfounded: string[];
}

/** What a state draws, as a table: rows of the data, or a list of its own where it draws none. */
export type Drawn<S> =
  | { rows<R extends Datum>(spec: S, of: (ref: Ref) => R[]): R[] }
  | {
      columns: readonly string[];
      /** `word` is on one line. */
      list(spec: S, word: (key: string) => string): { cells: string[]; sources: string[] }[];
    };

/** A form of chart: one folder, with all that is known of it. */
export interface ChartForm<S> {
  /** What charts.json says of a state. */
  shape: GenericSchema<unknown, S>;
  layout: Layout<S>;
  /** What a state refers to; what is left out is nothing. */
  refs(spec: S): Partial<Refs>;
  /** Keys of the chart words that it needs, besides its caption. */
  words(spec: S): (string | undefined)[];
  /** What it shows in words, a sentence or more an item, from the same data and in the same units as the marks. */
  tell(spec: S, teller: Teller): string[];
  /** Each value that it shows, with the mark that shows it: words and marks find each other by these. */
  shows(spec: S, teller: Teller): Shown[];
  /** Keys of the words of its annotations and of the names of its bands. */
  annotations(spec: S): string[];
  drawn: Drawn<S>;
  /** What a drawing that stands alone has to explain: its inks, who speaks, or nothing. */
  legend: 'inks' | 'voices' | 'none';
}

/** References of items that draw one value each, on this axis where they have one. */
export const singles = (items: { key: string; ref: Ref }[], on?: Axis): Refs['refs'] =>
  items.map(({ key, ref }) => ({ key, ref, single: true, ...(on && { on }) }));
