import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Packed } from '#lib/points/values.ts';
import type { Words } from '#lib/ui/words.ts';

/** A way to somewhere, and what it is called. */
export interface Link {
  href: string;
  name: string;
  /** What it is to the page, as HTML says it. */
  rel?: string;
}

export interface Chapter {
  id: string;
  title: string;
  head: Words;
  /** Whether its head is the first screen, with the pillars of the argument. */
  first?: true;
  steps: Step[];
  /** The chart's states, and what is said of each value in them, in the order in which they first appear; empty in a chapter of words alone. */
  states: PointedState[];
}

export interface Step {
  id: string;
  title: string;
  /** Whether it tells and tests the claim, or is the objection. */
  stance: 'plea' | 'objection';
  /** Index into the chapter's states. */
  state: number;
  words: Words;
  /** The chart at rest, where the step is the first of a stretch that shows it. */
  still?: Words;
}

/** A chart state: its scene in both breadths. */
export type State = { name: string } & Record<Breadth, Mark[]>;

/** A chart state with what is said of its values, and its title. */
export type PointedState = State & { title: string; points: Packed };
