import type { Frame } from '#lib/forms/kit/axis.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Signs } from '#lib/languages/digits.ts';
import type { Measured } from './compare.ts';
import type { Plane } from './guess.ts';

/** All that drawing is given: where it takes place, what was measured, and every word. */
export interface Given {
  signs: Signs;
  plane: Plane;
  measured: Measured[];
  /** The first of the last years, over which is told apart. */
  end: number;
  /** What the line is of, as it stands within a sentence; and its unit. */
  thing: string;
  unit: string;
  note: string;
  source: string;
  /** Where on the empty chart the plane lies, and the marks of the measured line there, in both breadths. */
  frames: Record<Breadth, Frame>;
  marks: Record<Breadth, Mark[]>;
  /** Words of the interface by key, without their prefix; `{name}` in them is filled in. */
  words: Record<string, string>;
}
