import type { Claim } from './rests-on.ts';

/** What every place of the weighing is given. */
interface Common {
  /** The name under which the device keeps the answers. */
  key: string;
  /** Address of the site, as a link from this page. */
  site: string;
  /** Words of the interface by key, without their prefix; `{name}` in them is filled in. */
  words: Record<string, string>;
}

/** Where do you stand? */
export interface StanceGiven extends Common {
  what: 'stance';
  /** From one end of the scale to the other. */
  points: string[];
}

/** Does this step hold? */
export interface WeighGiven extends Common {
  what: 'weigh';
  claim: { id: string; label: string };
  /** What the pillars beside the question hang together in, without its words. */
  conclusion: Claim;
}

/** The map: which of its claims are drawn with the reader's verdict on them, and all questions once more. */
export interface ArgumentGiven extends Common {
  what: 'argument';
  conclusion: Claim;
  /** What each weighed claim says. */
  labels: Record<string, string>;
}

/** Where do you stand now, and what to take along. */
export interface OwnGiven extends Common {
  what: 'own';
  conclusion: Claim;
  points: string[];
  /** The name of the story, and its address as a link from this page. */
  title: string;
  home: string;
}

export type Given = StanceGiven | WeighGiven | ArgumentGiven | OwnGiven;
