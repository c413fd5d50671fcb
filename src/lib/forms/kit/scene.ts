/**
 * A scene is what a chart shows at rest: a flat list of keyed marks.
 * Charts lay scenes out; `blend` mixes two of them; `Marks.svelte` draws the result.
 *
 * Coordinates are percent of the whole chart box (0 to 100, y downwards), so that a scene is right at every
 * width before any script runs. Text sizes, dot radii and text offsets are in em of the chart's type.
 */

/**
 * How it came to be known: measured is solid, derived is stippled or dashed, both in the colour of the text, whoever they
 * help. What is claimed is hatched, in the colour of who claims it: the plea, the objection, or neither of the two.
 */
export const INKS = [
  'measured',
  'derived',
  'claimed',
  'objection-claimed',
  'other-claimed',
  'quiet'
] as const;
export type Ink = (typeof INKS)[number];

interface Keyed {
  /** Same key in two neighbouring scenes: the same thing, which moves. Unique within a scene. */
  key: string;
  ink: Ink;
  /** A mark of the scene before, from whose place this one sets out; without it, it grows or fades in. */
  from?: string;
  /** 0 to 1; left out where 1. */
  opacity?: number;
}

/** A point of a line: its place in percent and what it stands for (a period, say), by which two lines are matched. */
export interface Point {
  at: string;
  x: number;
  y: number;
}

/** A polyline. A series with gaps is several lines, never one drawn across. */
export interface Line extends Keyed {
  kind: 'line';
  points: Point[];
  /** A secondary line: drawn thin. */
  thin?: boolean;
}

/** An area between an upper and a lower edge, point by point. */
export interface Area extends Keyed {
  kind: 'area';
  upper: Point[];
  lower: Point[];
}

export interface Rect extends Keyed {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** The direction in which it grows when it enters: up from its foot or right from its left edge. */
  grow?: 'up' | 'right';
  /** Outlined rather than filled. */
  open?: boolean;
  /** Of an outline: in dashes. */
  dashed?: boolean;
}

export interface Dot extends Keyed {
  kind: 'dot';
  /** What it stands for, where it sets out from a line: its own point of that line is where it begins. */
  at?: string;
  x: number;
  y: number;
  /** Radius in em. */
  r: number;
  /** Outlined: a value that its source carried over, or a rival's. */
  open?: boolean;
}

/** A straight thin line of the furniture: axis, grid, leader, bracket. */
export interface Rule extends Keyed {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** `grid` is faint, `axis` firm, `leader` ties a text to its mark, `range` spans low to high. */
  role: 'grid' | 'axis' | 'leader' | 'range';
}

export interface Text extends Keyed {
  kind: 'text';
  x: number;
  y: number;
  /** Offset in em. */
  dx?: number;
  dy?: number;
  /** One string a line; lines stand `LINE` em apart, the first baseline at y + dy. */
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  /**
   * `tick`: an axis number; `value`: a figure; `label`: a name; `note`: an annotation; `gap`: the word in an empty place; `heading`: a
   * sentence that the whole drawing is about.
   * Ticks and values are not shown while a scene changes, so that nobody reads a figure that nobody measured.
   */
  role: 'tick' | 'value' | 'label' | 'note' | 'gap' | 'heading';
}

export type Mark = Line | Area | Rect | Dot | Rule | Text;

/** `wide` from 40rem of chart width, `narrow` below. */
export type Breadth = 'wide' | 'narrow';

/** The smallest box, in em of the chart's type, in which each breadth must hold without overlap or loss. */
export const BOX: Record<Breadth, { width: number; height: number }> = {
  wide: { width: 49, height: 27 },
  narrow: { width: 24, height: 17 }
};

/** Distance between two lines of a text, in em. */
export const LINE = 1.2;

/** A width in em as percent of the smallest box of a breadth: at least that wide in any larger box. */
export const emX = (breadth: Breadth, em: number): number => (em / BOX[breadth].width) * 100;

/** A height in em as percent of the smallest box of a breadth. */
export const emY = (breadth: Breadth, em: number): number => (em / BOX[breadth].height) * 100;
