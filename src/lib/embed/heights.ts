/**
 * The heights that are proposed for a frame, in px, in one place: for the builder's code, oEmbed and the docs. They are measured:
 * tests/browser/embed-heights.test.ts fails where something no longer fits in its own.
 */

/** The height that suits the stepper at a width: on narrow frames chart and words take turns. */
export const fixedHeight = (width: number): number => (width < 576 ? 720 : 600);

/**
 * Heights that a frame of fixed height may have, in px. Every chart fits in the least, with its title, source and way out; WordPress
 * grants no more than the most.
 */
export const HEIGHTS = { least: 400, most: 1000 };

/** Width of a usual column of text, in px: what the heights are for. */
export const COLUMN = 640;

/** One chart with its captions, and the way to its words. Whatever the frame has beyond that, the drawing takes. */
export const CHART_HEIGHT = 560;

/** The simulator: its result stays in view while the assumptions move below it. */
export const SIMULATOR_HEIGHT = 1000;

/** The height that is proposed for a kind of embed in a usual column. */
export const heightFor = (kind: string): number =>
  ({ chart: CHART_HEIGHT, simulator: SIMULATOR_HEIGHT })[kind] ?? fixedHeight(COLUMN);
