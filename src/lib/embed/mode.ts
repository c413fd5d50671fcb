/**
 * Which way the story is read in a frame, and the switch between those ways.
 *
 * `modeFor` decides, from facts alone. `startEmbed` gathers the facts, greets the hosts and turns the page from one mode
 * into another. What a mode looks like is its own affair: each is a `Way` with `greet` and `enter`.
 */

/** page: scrolls as any page. pinned: the host scrolls it. flow: unrolled, the host sets its height. stepper: tapped through. */
export const MODES = ['page', 'pinned', 'flow', 'stepper'] as const;
export type Mode = (typeof MODES)[number];

/**
 * Who answered a greeting. `pinned`: our loader. `height`: a host that sets the frame's height to what
 * it is told. `clamp`: a host that sets it, but keeps it within bounds of its own (WordPress).
 */
export type Answer = 'pinned' | 'height' | 'clamp';

/** What is known about the frame at some moment. */
export interface Facts {
  /** There is a window around this one. */
  framed: boolean;
  /** The mode that the address asks for with `?mode=`, if any. */
  asked?: Mode | undefined;
  /** Every answer heard so far. */
  answers: ReadonlySet<Answer>;
  /** The page has no origin of its own (a sandbox without allow-same-origin): nothing can pin it. */
  opaque: boolean;
  /** Time since the first greeting, in ms. */
  waited: number;
}

/** So long does a frame wait for an answer before it takes its fixed height for granted, in ms. */
export const PATIENCE = 1500;

/**
 * The mode that fits the facts. While nobody has answered, a frame is a plain scrolling page. A late host may still
 * change a stepper into flow or pinned; pinned is never left for another mode.
 */
export function modeFor({ framed, asked, answers, opaque, waited }: Facts): Mode {
  const pinned = answers.has('pinned') && !opaque;
  // Without a host that moves it a pinned page would not move at all.
  if (asked && (asked !== 'pinned' || pinned)) return asked;
  if (!framed) return 'page';
  if (pinned) return 'pinned';
  if (answers.has('clamp')) return 'stepper';
  if (answers.has('height')) return 'flow';
  return waited < PATIENCE ? 'page' : 'stepper';
}

/** Undoes what was begun. Is called at most once. */
export type Stop = () => void;

/** Where the reader was when the mode changed. */
export interface Place {
  /** Id of the step nearest the reader's eye; undefined when the reader has not moved yet (start at the beginning). */
  step: string | undefined;
}

/** One way of reading in a frame. */
export interface Way {
  /**
   * Greets the hosts of this way and listens to them, from the very start and until the page goes. Calls `answered` when
   * one answers, as often as it likes. Use `greetings` of greet.ts to say it again.
   */
  greet?: (answered: (answer: Answer) => void) => Stop;
  /**
   * The page becomes this mode: `<html data-mode>` says so already. Must bring the reader to `place`.
   * Returns what leaves the mode again.
   */
  enter: (place: Place) => Stop;
}

export interface Embed {
  /**
   * The ways this page can be read beside `page`. A page that lacks one (a single chart has no steps to tap through)
   * leaves it out and stays, or becomes, `page` instead.
   */
  ways: Partial<Record<Exclude<Mode, 'page'>, Way>>;
  /** Where the reader is now, in the mode that is about to be left. */
  place: () => Place;
  /** The mode has changed; also called with the first one. Comes after `<html data-mode>` and before `enter`. */
  changed?: (mode: Mode) => void;
}

/** The mode that an address asks for (`?mode=flow`), if it names one. */
export function askedMode(search: string): Mode | undefined {
  const asked = new URLSearchParams(search).get('mode');
  return MODES.find((mode) => mode === asked);
}

/**
 * Starts an embeddable page: greets, waits, and enters the mode that fits, now and whenever a host answers later.
 * Call it once, from the page's onMount; returns what stops it.
 */
export function startEmbed({ ways, place, changed }: Embed): Stop {
  const began = performance.now();
  const answers = new Set<Answer>();
  let now: Mode | undefined;
  let leave: Stop | undefined;

  const decide = () => {
    const fit = modeFor({
      framed: window.parent !== window,
      asked: askedMode(location.search),
      answers,
      opaque: self.origin === 'null',
      waited: performance.now() - began
    });
    const next: Mode = fit === 'page' || ways[fit] ? fit : 'page';
    if (next === now) return;
    const at: Place = now ? place() : { step: undefined };
    leave?.();
    now = next;
    document.documentElement.dataset.mode = next;
    changed?.(next);
    leave = next === 'page' ? undefined : ways[next]?.enter(at);
  };

  const heard = (answer: Answer) => {
    if (answers.has(answer)) return;
    answers.add(answer);
    decide();
  };
  const stops = Object.values(ways).map((way) => way.greet?.(heard));
  const patience = setTimeout(decide, PATIENCE);
  decide();
  return () => {
    clearTimeout(patience);
    for (const stop of stops) stop?.();
    leave?.();
  };
}
