import type { Form, Mark } from '#lib/forms/kit/scene.ts';
import type { Packed } from '#lib/points/values.ts';
import type { Words } from '#lib/ui/words.ts';
import type { Lang } from '#lib/languages/index.ts';

/** What the page of one language shows. Words are HTML, written on the server and not sent to the script again. */
export interface Story {
  lang: Lang;
  title: string;
  description: string;
  /** The words of the page around the chapters. */
  masthead: Words;
  colophon: Words;
  /** What the page tells machines about itself. */
  linked: Words;
  rail: RailWords;
  skipLabel: string;
  chapters: Chapter[];
}

/** What stands on the rail beside the names of chapters and steps. */
export interface RailWords {
  label: string;
  /** How long the walk takes. */
  long: string;
  /** Where the reader is: `{step}` and `{steps}` are filled in by the script. */
  step: string;
  /** What the folded list of steps is called. */
  steps: string;
}

/** What the page of a chapter's dossier shows in one language. */
export interface Dossier {
  lang: Lang;
  id: string;
  title: string;
  description: string;
  masthead: Words;
  /** The way back to the walk. */
  way: Words;
  chapter: Chapter;
  /** The ways to the other dossiers and pages. */
  colophon: Words;
  /** What the page tells machines about itself. */
  linked: Words;
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

/** A chart state: its scene in both forms. */
export type State = { name: string } & Record<Form, Mark[]>;

/** A chart state with what is said of its values, and its title. */
export type PointedState = State & { title: string; points: Packed };

/** A chart state with the caption above and below it. */
export type CaptionedState = State & { head: Words; foot: Words };
