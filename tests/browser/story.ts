import { OWN } from '../own.ts';

/**
 * The steps that the built walk must have, in order; `state` is null where no chart stands beside the words. A step that names no
 * state keeps the chart of the one before.
 */
export const STEPS = OWN.in.nl.places.walk.flatMap((chapter) => {
  let beside: string | null = null;
  return chapter.steps.map(({ id, state }) => ({
    id,
    state: (beside = state ?? beside),
    chapter: chapter.id
  }));
});

/** How often the chart changes on the way. */
export const CHANGES = STEPS.filter(
  ({ state, chapter }, index) =>
    index > 0 && STEPS[index - 1]?.chapter === chapter && STEPS[index - 1]?.state !== state
).length;
