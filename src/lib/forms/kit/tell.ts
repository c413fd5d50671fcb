import type { Context, Datum } from '../form.ts';
import { inAxisUnits } from './axis.ts';
import type { Ink } from './scene.ts';
import type { Axis, NumberFormat } from './shape.ts';

/** A sentence of the interface, with `{name}` filled in. */
type Say = (key: string, filled?: Record<string, string>) => string;

/** All that a telling in words may ask: what layouts ask, and how things are said in the reader's language. */
export interface Teller {
  context: Context;
  ui: Say;
  /** The name of what a series counts: a measure and a territory, say. */
  seriesName(ref: string): string;
  /** An ISO-like date in words. */
  date(date: string): string;
  /** A period of the tables in words. */
  period(period: string): string;
  /** Years in order, those that follow each other as stretches. */
  years(years: number[]): string;
  /** 'a, b and c'. */
  list(items: string[]): string;
}

/** Prints a number, in the units in which it is given. */
export type Print = (value: number) => string;

/** What an ink is called: 'Measured', or 'The objection: claimed'. */
export function inkName(ink: Exclude<Ink, 'quiet'>, ui: Say): string {
  if (ink === 'objection-claimed') return `${ui('ink-objection')}: ${ui('ink-claimed').toLowerCase()}`;
  return ui(`ink-${ink}`);
}

/** Words of a chart without the breaks of its lines. */
export const onOneLine = (words: string): string => words.replaceAll(' | ', ' ');

/** Of what a row may say of its value, that without which the value would be wrong: it is only a bound. */
const BOUNDS = new Set(['over', 'under']);

/** A value, with the range around it where that is drawn (`ranged`), or the range where only that is known. */
export function amount(datum: Datum | undefined, print: Print, ui: Say, { ranged = false } = {}): string {
  if (!datum) return ui('describe-none');
  const { value, low, high, qualifier } = datum;
  const range = low !== null && high !== null ? { low: print(low), high: print(high) } : undefined;
  if (value === null) return range ? ui('describe-between', range) : print(low ?? high ?? 0);
  const told = BOUNDS.has(qualifier) ? `${ui(`qualifier-${qualifier}`)} ${print(value)}` : print(value);
  return range && ranged ? `${told} (${ui('describe-range', range)})` : told;
}

/** Figures that a number keeps where its format leaves it fewer. */
const FIGURES = 2;

/**
 * The format of a number that need not stand on the chart: as the axis prints it, but with as many of its own decimals
 * as keep two figures. Under an axis without decimals 55.4 is 55, 4.72 is 4.7, 0.0898 is 0.090 and 3 is 3.
 */
export function twoFigures(value: number, format: NumberFormat = {}): NumberFormat {
  const { digits = 0, scale = 1 } = format;
  // Arithmetic in units of an axis leaves traces in the last of its 16 figures.
  const shown = Number(Math.abs(value * scale).toPrecision(12));
  const own = String(shown).split('.')[1]?.length ?? 0;
  const needed = shown === 0 ? 0 : FIGURES - 1 - Math.floor(Math.log10(shown));
  return { ...format, digits: Math.max(digits, Math.min(own, needed)) };
}

/** A named thing with its amount, as a sentence. */
export const tellItem = (
  { context, ui }: Teller,
  label: string,
  datum: Datum | undefined,
  print: Print,
  ranged = false
): string =>
  ui('describe-item', {
    name: onOneLine(context.word(label)),
    value: amount(datum, print, ui, { ranged })
  });

/** Prints numbers in one format. */
export const printing =
  ({ context }: Teller, format?: NumberFormat): Print =>
  (value) =>
    context.number(value, format);

/** Prints values of the data in the units of an axis, with as many decimals as keep two figures. */
export const printingOn =
  (axis: Axis, { context }: Teller): Print =>
  (value) => {
    const shown = inAxisUnits(axis, value);
    return context.number(shown, twoFigures(shown, axis.format));
  };
