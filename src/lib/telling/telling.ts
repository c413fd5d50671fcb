import type { Element } from 'hast';
import type { Mark } from '#lib/forms/kit/scene.ts';
import type { Debate } from '#lib/debate/debate.ts';
import type { Evidence, Row } from '#lib/evidence/evidence.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Ui } from '#lib/words/ui.ts';

/** What is the same for all words of a page. */
export interface Around {
  debate: Debate;
  lang: Lang;
  evidence: Evidence;
  ui: Ui;
  /** Address of the sources page. */
  sourcesPage: string;
  ways: Ways;
  /** What is seen of an interactive once it is there, as HTML, so that its room can be kept (see features/likeness.server.ts). */
  likeness?: (interactive: Interactive, given: unknown) => string;
  /** Told each time a source is leant on: by which place, and by what there. */
  use?: (source: string, place: string, by?: Leaning) => void;
}

/** What words are told with: the value that is handed round, and all that a directive or a feature knows of its surroundings. */
export interface Telling extends Around {
  /** The id of the step or chapter head: ids of notes begin with it. */
  place: string;
  /** The level of a step's heading: 3 below a chapter's, 2 in the opening, below the story's own. */
  level?: 2 | 3;
  /** The marks of the chart beside the words that rest on rows (see telling/pointing.ts); none where no chart stands there. */
  lights?: (rows: Row[]) => string | undefined;
}

/** What an interactive is given: data and words, as JSON beside its place; and what stands there without its script. */
export interface Filled {
  given: unknown;
  shown?: Element[];
}

/** What a reader does, by the name of its directive: forgetting a part of one does not compile. */
export type Interactive = 'find' | 'draw' | 'simulator' | 'stance' | 'weigh' | 'argument' | 'own';

/** The build half of what a reader does; telling is handed it, and knows no more of it. */
export interface Features {
  /** What fills the place of each. Throws where the debate lacks what it needs. */
  fills: Record<Interactive, (telling: Telling, attribute: (name: string) => string) => Filled>;
  /** What stands in the chart at rest of a step for a reader without a script, beside what it shows. */
  unscripted(step: string, telling: Pick<Telling, 'debate' | 'lang' | 'evidence'>): Mark[];
}

/** What leans on a source. */
export interface Leaning {
  kind: 'figure' | 'check' | 'quote' | 'chart' | 'claim' | 'rivals' | 'named';
  /** As a reader sees it: the figure, the tested words, the title of the chart. */
  words: string;
  /** The id of the element to go to. */
  to: string;
}

/** The ways from the page that is told to steps and chapters. */
export interface Ways {
  /** To a step or chapter: on this page where it stands there, or else wherever it does. Throws where there is none. */
  to(id: string): string;
  /** To what of it goes deeper. Throws where that is nothing. */
  deeper(id: string): string;
}
