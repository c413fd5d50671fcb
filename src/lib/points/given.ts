import type { Packed, SpokenWords } from './values.ts';
import type { TuneWords } from './tune.ts';

/** Words of a chart that points; what is in braces is filled in by the script. */
export interface PointWords {
  spoken: SpokenWords;
  tune: TuneWords;
  /** What a chart is; and what is heard before one: how many values it has (`{count}`), and its keys. */
  role: string;
  count: string;
  /** What its keys do, for who sees it. */
  keys: string;
  source: string;
  /** The way to the sentence that uses a value, or to where the story shows the chart. */
  inText: string;
  inStory: string;
  walk: string;
  table: string;
  /** `{title}`. */
  tableOf: string;
  period: string;
  name: string;
  value: string;
  listen: string;
  stop: string;
  close: string;
}

/** What a file with points brings: by state. */
export type PointedValues = Record<string, { title: string; values: Packed }>;

/** What lets the charts of one place point. */
export interface Given {
  words: PointWords;
  states: PointedValues;
}
