import type { Ink } from './kit/scene.ts';

/**
 * What a chart state shows, as declared in data/chapters/<chapter>/charts.json. No words: a `label` is a key into the chart
 * words that stand beside the step in src/content. No figures: a `Ref` points into data/tables.
 */

/**
 * `table/territory/measure` is a series; `@2023` picks one period, `@2017..2023` a stretch (both ends included);
 * `~source-id` keeps one source's rows where several answer. `*` as territory takes all. Examples:
 * `price/NL/retail-price@2023`, `price/BE/retail-price~some-source`.
 */
export type Ref = string;

/** How a number is printed. `scale` multiplies first (0.001 turns kg into tonnes). */
export interface NumberFormat {
  digits?: number;
  scale?: number;
  /** `percent` adds '%' in charts and ' procent' or '%' in prose; `year` prints no thousands separator. */
  style?: 'number' | 'percent' | 'year';
}

export interface Axis {
  domain: [number, number];
  ticks: { wide: number[]; narrow: number[] };
  type?: 'linear' | 'log';
  format?: NumberFormat;
  /** Multiplies data before it meets the domain (0.001 for kg on an axis in tonnes). */
  scale?: number;
}

/** An item may set out from a mark of the state before: the key of that mark. */
interface Origin {
  from?: string;
}

export interface Series extends Origin {
  key: string;
  ref: Ref;
  ink: Ink;
  /** `line` (default), `area` down to zero, `dots` for values that must not be joined. */
  mark?: 'line' | 'area' | 'dots';
  /** Draw the low-high range as a band (lines) or as whiskers (dots). */
  band?: boolean;
  thin?: boolean;
  /** Areas: put on top of the area named here. */
  on?: string;
  /** Word key of the label at the line's end. */
  label?: string;
  /** Which values stand on the chart as figures; default none. */
  values?: ('first' | 'last' | 'max' | 'min')[];
  /** Format of those values; default the y axis's. */
  format?: NumberFormat;
  /** Word key of the word in each gap ('no measurement'); default none. */
  gap?: string;
}

/** A rectangle in data coordinates: a claim over a stretch of years, say. */
export interface Band extends Origin {
  key: string;
  ink: Ink;
  x: [number, number];
  y: [number, number];
  label?: string;
}

/** An annotation on the plot, in data coordinates; `to` draws a leader from the text to that place. */
export interface Note {
  key: string;
  label: string;
  ink?: Ink;
  x: number;
  y: number;
  to?: [number, number];
  anchor?: 'start' | 'middle' | 'end';
  /** Left out of a form when it would not fit there (its words must then stand in the prose). */
  only?: 'wide' | 'narrow';
  /** Another place in the narrow form. */
  narrow?: { x: number; y: number; anchor?: 'start' | 'middle' | 'end' };
}

export interface Plot {
  x: Axis;
  y: Axis;
  series: Series[];
  bands?: Band[];
  notes?: Note[];
}

/** One plot of lines, areas and dots over time. */
export interface LineSpec extends Plot {
  form: 'line';
}

/** Small plots side by side (wide) or stacked (narrow), each with its own axes and title. */
export interface PanelsSpec {
  form: 'panels';
  columns: { wide: number; narrow: number };
  panels: (Plot & { key: string; label: string; unit?: string })[];
  notes?: never;
}

/** All places of one period on one axis, as a swarm of dots; some named. */
export interface StripSpec {
  form: 'strip';
  x: Axis;
  ref: Ref;
  ink: Ink;
  /** Named dots, by territory id. Labels are the territories' own names. */
  named: ({ territory: string; ink?: Ink } & Origin)[];
  notes?: Note[];
}

/** A hundred dots a row, the share filled (share: a ref to a percentage). */
export interface PeopleSpec {
  form: 'people';
  rows: ({ key: string; ref: Ref; ink: Ink; label: string } & Origin)[];
}

/** Labelled bars (or dots with ranges) on one axis, linear or log, in the order given. Low-high rows draw as a range. */
export interface LadderSpec {
  form: 'ladder';
  mark: 'bar' | 'dot';
  x: Axis;
  rows: ({
    key: string;
    ref: Ref;
    ink: Ink;
    label: string;
    /** A row that answers another question: set apart below the rest, after a space. */
    apart?: boolean;
  } & Origin)[];
  /** Keep empty places for rows to come: the number of rows laid out for. */
  places?: number;
  notes?: Note[];
}

/** Boxes true to scale: area is amount. `inside` puts one in the corner of another. */
export interface AreasSpec {
  form: 'areas';
  boxes: ({
    key: string;
    ref: Ref;
    ink: Ink;
    label: string;
    inside?: string;
    format?: NumberFormat;
  } & Origin)[];
}

/** One bar cut into its parts, each labelled with its amount and share. */
export interface StackSpec {
  form: 'stack';
  total: Ref;
  format?: NumberFormat;
  parts: ({ key: string; ref: Ref; ink: Ink; label: string } & Origin)[];
}

/** Dated events on one line of time, each with a short text. */
export interface TimelineSpec {
  form: 'timeline';
  /** Years. */
  domain: [number, number];
  ticks: { wide: number[]; narrow: number[] };
  /**
   * `date` is ISO-like: 2024-01-25, 2024-01 or 2024, as exact as it is known; `at` is a day within it at which the event
   * is drawn, where that is not its first. Above the line: `up`; below: `down`.
   */
  events: ({
    key: string;
    date: string;
    at?: string;
    label: string;
    ink: Ink;
    side: 'up' | 'down';
    source: string;
    only?: 'wide';
  } & Origin)[];
}

/** Places on two measures; coincident dots are named together. No trend line. */
export interface ScatterSpec {
  form: 'scatter';
  x: Axis & { ref: Ref; label: string };
  y: Axis & { ref: Ref; label: string };
  /** Territories in order; labels are the territories' own names. */
  points: ({ territory: string; ink: Ink } & Origin)[];
  notes?: Note[];
}

/** Pairs of values, before and after or one regime and another: each group has its own scale from zero. */
export interface PairsSpec {
  form: 'pairs';
  groups: {
    key: string;
    label: string;
    domain: [number, number];
    format?: NumberFormat;
    items: ({ key: string; ref: Ref; ink: Ink; label: string } & Origin)[];
  }[];
}

/** Statements, each marked as met, not met or open, with a word of ground. */
export interface ChecklistSpec {
  form: 'checklist';
  rows: ({
    key: string;
    label: string;
    /** Word key of the second, quieter line. */
    detail?: string;
    answer: 'yes' | 'no' | 'unknown';
    ink: Ink;
    /** Ids of sources.json that the answer rests on; none where the answer is that nothing was found. */
    sources?: string[];
  } & Origin)[];
}

/** The argument as a building: its conclusion on the pillars of its claims. What stands there comes from the argument itself. */
export interface PillarsSpec {
  form: 'pillars';
  /** The pillars that are lit, by id; all where it is left out. */
  lit?: string[];
  /** A pillar that nobody spoke of says what it would have to say. */
  named?: boolean;
}

export type ChartSpec =
  | LineSpec
  | PanelsSpec
  | StripSpec
  | PeopleSpec
  | LadderSpec
  | AreasSpec
  | StackSpec
  | TimelineSpec
  | ScatterSpec
  | PairsSpec
  | ChecklistSpec
  | PillarsSpec;

/** The states of one chapter's chart, by name, in the order in which they are walked. */
export type ChartStates = Record<string, ChartSpec>;
