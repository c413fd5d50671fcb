/** Which way a check runs; each has words of its own. */
export type Course = 'flat' | 'fell' | 'rose' | 'highest' | 'lowest' | 'up' | 'down' | 'more' | 'less';

/** How the outcome of a check is said, without a full stop. Numbers come as they are printed. */
export interface CheckSentences {
  holds: string;
  fails: string;
  flat(low: string, high: string, near: string, years: string): string;
  /** How many values their source took from the period before; from 1. */
  repeated(count: number): string;
  asked: {
    within(percent: string): string;
    between(low: string, high: string): string;
    atLeast(percent: string): string;
    fell: string;
    rose: string;
  };
  changed(from: string, to: string, course: string): string;
  lower(percent: string): string;
  higher(percent: string): string;
  between(value: string, low: string, high: string): string;
  highest: string;
  lowest: string;
  extreme(value: string, rank: string, count: number, runnerUp: string): string;
  ordered: { up: string; down: string };
  more(first: string, second: string): string;
  less(first: string, second: string): string;
}

/** All that the code has to know of a language. Another language is another such record, and a folder of words. */
export interface Language {
  /** As the web names it, with a country: nl-NL. */
  locale: string;
  /** As previews of links name it: nl_NL. */
  og: string;
  /** As BibTeX names it. */
  bibtex: string;
  decimal: string;
  thousands: string;
  /** What stands after a number that is a percentage, in prose and in a chart. */
  percent: { prose: string; chart: string };
  /** What may follow the digits of an ordinal: 1st. */
  ordinals: string[];
  /** Number words that nobody may type in by hand. Each is a pattern for one or more whole words. */
  numberWords: string[];
  /** Nouns that make a number of four digits an amount, and no year. */
  amounts: string[];
  /** Words after which four digits are a year, and words before which they are: any other noun that follows is counted by them. */
  years: { after: string[]; before: string[] };
  /** What the parts of a unit's id that may not be mixed up are called: eur. */
  units: Record<string, string[]>;
  /** Words that say something about data: a sentence that holds one must be tied to a check. */
  dataWords: string[];
  /** Words that may stand on a check, by the way it runs: patterns for the beginning of a word. */
  tested: Record<Course, string[]>;
  /** Words of degree, which say nothing of the way it runs: 'more than halved'. */
  degrees: { more: string[]; less: string[] };
  /** Words that say by how much, as patterns for whole words: what the value was multiplied by, or which part of it. */
  multiples: [words: string, factor: number][];
  fractions: [words: string, part: number][];
  /** Words for a part that has no size of its own: most. */
  parts: string[];
  /** What stands before a fraction that was added or taken off: fell by a third. */
  by: string;
  /** Words that turn a sentence round. */
  not: string[];
  checks: CheckSentences;
}

/** Words that are written one after another. */
export const list = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));
