import type { Position, Problem } from '#lib/files/problem.ts';
import type { Datum } from '#lib/forms/form.ts';
import type { ChartStates } from '#lib/forms/index.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { CheckDefinition, FigureDefinition, Operation, Quote, Source } from './shapes.ts';

/** A name in every language. */
export type Name = Record<Lang, string>;

/**
 * What a row may say of its value. `carried-over`: the value of the year before, repeated by the publisher. `imputed`: filled
 * in by the publisher where nothing was reported. A `rival` is a second answer to a question that another row answers.
 */
export const QUALIFIERS = [
  '',
  'about',
  'over',
  'under',
  'provisional',
  'carried-over',
  'imputed',
  'estimate',
  'partial',
  'rival'
] as const;

/** A row of a table, read from a file or derived from other rows. */
export interface Row extends Datum {
  table: string;
  measure: string;
  /** Source ids: one for a row that was read, those of all inputs for a row that was derived. */
  sources: string[];
  note: string;
  /** The arithmetic behind a derived row; null for a row that was read. */
  derivation: { operation: Operation; inputs: Row[] } | null;
}

export type Tables = ReadonlyMap<string, Row[]>;

export interface Measure {
  unit: string;
  name: Name;
}

/** All that is known, read and checked. Keys are ids; charts are by chapter. */
export interface Evidence {
  /** The languages of the debate, the leading one first. */
  langs: readonly [Lang, ...Lang[]];
  tables: Tables;
  measures: ReadonlyMap<string, Measure>;
  territories: ReadonlyMap<string, Name>;
  sources: ReadonlyMap<string, Source>;
  figures: ReadonlyMap<string, FigureDefinition>;
  quotes: ReadonlyMap<string, Quote>;
  checks: ReadonlyMap<string, CheckDefinition>;
  charts: ReadonlyMap<string, ChartStates>;
  /** Where a figure, quote or check, or the charts of a chapter, and what is below these keys in them, stand: by `figures.json <id>` and so on. */
  homes: ReadonlyMap<string, (keys?: readonly (string | number)[]) => Position>;
  /** The first problem of a part that was not sound, by its file name, or `table <name>`: what leans on it follows from that. */
  unsound: ReadonlyMap<string, Problem>;
}
