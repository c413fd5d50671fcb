/** What the stepper shows at once: a chapter's head, a step, or, where a step does not fit, its chart and its words in turn. */
export interface View {
  /** Index of the chapter. */
  chapter: number;
  /** Index of the step among all steps of the page; undefined at the chapter's head. */
  step: number | undefined;
  side: 'both' | 'chart' | 'words';
}

/** What a stepper needs to know of a chapter. */
export interface Outline {
  /** It has a head of its own to begin with. */
  head: boolean;
  /** For each step: it is the first to show its chart. */
  steps: { charted: boolean }[];
}

/** All views in reading order. `apart`: there is no room for a chart and its words together. */
export function viewsOf(chapters: Outline[], apart: boolean): View[] {
  let count = 0;
  return chapters.flatMap(({ head, steps }, chapter) => [
    ...(head ? [{ chapter, step: undefined, side: 'both' } as const] : []),
    ...steps.flatMap(({ charted }): View[] => {
      const step = count++;
      if (!apart) return [{ chapter, step, side: 'both' }];
      const words: View = { chapter, step, side: 'words' };
      return charted ? [{ chapter, step, side: 'chart' }, words] : [words];
    })
  ]);
}

/** The view in another list of views that shows what a view of the first showed: its step, from its beginning. */
export function sameView(views: View[], { chapter, step }: View): number {
  return Math.max(
    0,
    views.findIndex((view) => view.chapter === chapter && view.step === step)
  );
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
