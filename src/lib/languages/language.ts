/** Which way a check runs; each has words of its own. */
export type Course = 'flat' | 'fell' | 'rose' | 'highest' | 'lowest' | 'up' | 'down' | 'more' | 'less';

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
  /** What the parts of a unit's id that may not be mixed up are called: eur. */
  units: Record<string, string[]>;
  /** Words that say something about data: a sentence that holds one must be tied to a check. */
  dataWords: string[];
  /** Words that may stand on a check, by the way it runs: patterns for the beginning of a word. */
  tested: Record<Course, string[]>;
  /** Words of degree, which say nothing of the way it runs: 'more than halved'. */
  degrees: string[];
  /** Words that turn a sentence round. */
  not: string[];
}
