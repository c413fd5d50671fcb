import { placesOf } from '#lib/words/places.ts';
import { OWN } from '../own.ts';

/** The steps that the built walk must have, in order; `state` is null where no chart stands beside the words. */
export const STEPS = placesOf(OWN.in.nl.chapters).walk.flatMap((chapter) =>
  chapter.steps.map(({ id, state }) => ({ id, state, chapter: chapter.id }))
);

/** How often the chart changes on the way. */
export const CHANGES = STEPS.filter(
  ({ state, chapter }, index) =>
    index > 0 && STEPS[index - 1]?.chapter === chapter && STEPS[index - 1]?.state !== state
).length;
