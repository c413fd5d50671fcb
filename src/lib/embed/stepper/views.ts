/** What the stepper shows at once: a chapter's head, a step, or a part of a step where it does not fit. */
export interface View {
  /** Index of the chapter. */
  chapter: number;
  /** Index of the step among all steps of the page; undefined at the chapter's head. */
  step: number | undefined;
  /** `own`: something in the step that asks for the whole frame, such as the simulator. */
  side: 'both' | 'chart' | 'words' | 'own';
  /** Which page of its words; 0 is the first, or the only one. */
  page: number;
}

/** What a stepper needs to know of a chapter. */
export interface Outline {
  /** It has a head of its own to begin with. */
  head: boolean;
  steps: {
    /** It is the first to show its chart. */
    charted: boolean;
    /** Something in it asks for the whole frame. */
    roomy: boolean;
    /** How many pages its words take where they stand alone. */
    pages: number;
  }[];
}

/** All views in reading order. `apart`: there is no room for a chart and its words together. */
export function viewsOf(chapters: Outline[], apart: boolean): View[] {
  let count = 0;
  return chapters.flatMap(({ head, steps }, chapter) => [
    ...(head ? [{ chapter, step: undefined, side: 'both', page: 0 } as const] : []),
    ...steps.flatMap(({ charted, roomy, pages }): View[] => {
      const step = count++;
      const view = (side: View['side'], page = 0): View => ({ chapter, step, side, page });
      const words = apart ? Array.from({ length: pages }, (_, page) => view('words', page)) : [view('both')];
      return [...(apart && charted ? [view('chart')] : []), ...words, ...(roomy ? [view('own')] : [])];
    })
  ]);
}

/** The view in another list of views that shows what a view of the first showed: the same, or its step from its beginning. */
export function sameView(views: View[], { chapter, step, side, page }: View): number {
  const ofStep = (view: View) => view.chapter === chapter && view.step === step;
  const same = views.findIndex((view) => ofStep(view) && view.side === side && view.page === page);
  return Math.max(0, same < 0 ? views.findIndex(ofStep) : same);
}

/**
 * Which way a finger went: 1 on, -1 back, 0 where it went nowhere or rather up or down.
 *
 * @param dx how far to the right, in px
 * @param dy how far down, in px
 */
export function swiped(dx: number, dy: number): -1 | 0 | 1 {
  if (Math.abs(dx) < 40 || Math.abs(dx) < 1.5 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}
