/**
 * Who is where: which steps there are, which of them are open, which one the reader is near, and the position as one number. The
 * page, the frame, the stepper and the rail all ask here.
 */
import { nearestStep } from './position.ts';

export interface Part {
  section: HTMLElement;
  /** Its steps, and the index of the first of them among all steps. */
  steps: HTMLElement[];
  start: number;
}

export interface Walk {
  readonly chapters: readonly Part[];
  /** All steps, in reading order. */
  readonly steps: readonly HTMLElement[];
  /** 3 is the plateau of the fourth step, 3.25 a quarter of the way into the change to the fifth. */
  readonly position: number;
  /** Index of the step that the reader is near. */
  readonly near: number;
  /** Index of the chapter that the reader is in, from its head on. */
  readonly chapter: number;
  /** The indexes of the steps that take room: one that lies in something closed does not. */
  open(): number[];
  /** The reader is at another position. */
  move(position: number): void;
  /** The reader came near another step, or into another chapter. */
  come(to: { near?: number; chapter?: number }): void;
  /** Told at once, and each time that the position or the step that is near has changed. Returns what ends it. */
  follow(changed: (walk: Walk) => void): () => void;
}

/** The walk of a page, as its HTML has it. `calm`: positions between two steps are not told. */
export function walkOf(root: ParentNode, calm: () => boolean): Walk {
  const chapters: Part[] = [];
  let start = 0;
  for (const section of root.querySelectorAll<HTMLElement>('.chapter')) {
    const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
    chapters.push({ section, steps, start });
    start += steps.length;
  }
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const followers = new Set<(walk: Walk) => void>();
  let position = 0;
  let near = 0;
  let chapter = 0;

  const walk: Walk = {
    chapters,
    steps,
    get position() {
      return position;
    },
    get near() {
      return near;
    },
    get chapter() {
      return chapter;
    },
    open: () => steps.flatMap((step, index) => (step.getClientRects().length > 0 ? [index] : [])),
    move(to) {
      const next = calm() ? nearestStep(to) : to;
      if (next === position) return;
      position = next;
      tell();
    },
    come(to) {
      const before = [near, chapter];
      [near, chapter] = [to.near ?? near, to.chapter ?? chapter];
      if (near !== before[0] || chapter !== before[1]) tell();
    },
    follow(changed) {
      followers.add(changed);
      changed(walk);
      return () => void followers.delete(changed);
    }
  };
  const tell = () => followers.forEach((changed) => changed(walk));
  return walk;
}
