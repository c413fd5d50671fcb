import type { Chapter, Step } from '#lib/telling/types.ts';
import type { Words } from '#lib/ui/words.ts';

/** Steps in a row that one state of the chart stands beside. */
export interface Stretch {
  /** The name of the state; undefined in a chapter of words alone. */
  state: string | undefined;
  steps: Step[];
  /** The chart at rest. */
  still: Words | undefined;
}

export function stretchesOf({ steps, states }: Chapter): Stretch[] {
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const state = states[step.state]?.name;
    const last = stretches.at(-1);
    if (last && last.state === state) {
      last.steps.push(step);
      // Steps that name no state may come before the one that does.
      last.still ??= step.still;
    } else stretches.push({ state, steps: [step], still: step.still });
  }
  return stretches;
}
