import { readEvidence } from '#lib/evidence/read.ts';
import { readChapters } from '#lib/story/story.ts';

/** The steps that the built story must have, in order; `state` is null where no chart stands beside the words. */
export const STEPS = readChapters(readEvidence('data')).nl.flatMap((chapter) =>
  chapter.steps.map(({ id, state }) => ({ id, state, chapter: chapter.id }))
);

/** How often the chart changes on the way. */
export const CHANGES = STEPS.filter(
  ({ state, chapter }, index) =>
    index > 0 && STEPS[index - 1]?.chapter === chapter && STEPS[index - 1]?.state !== state
).length;
