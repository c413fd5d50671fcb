import type { RunningWords } from '#lib/run/running.ts';
import { followScroll } from '#lib/walk/follow.ts';
import type { Walk } from '#lib/walk/walk.ts';
import { flow } from './flow.ts';
import { leadInside } from './lead-inside.ts';
import { wearLook } from './look.ts';
import { type Embed, startEmbed } from './mode.ts';
import { startPart } from './part.ts';
import { pinned } from './pinned.ts';
import { stepper } from './stepper/stepper.ts';

/**
 * Starts a page in a frame on another site. Which way it is read there is found out now.
 *
 * @param gone the reader has gone on in the frame before this ran
 */
export function startFrame(walk: Walk, words: RunningWords, gone: boolean): void {
  if (walk.steps.length === 0) return startPart();
  wearLook(document.documentElement, location.search);
  leadInside(document);
  startEmbed(ofStory(walk, words, gone));
}

/** The story, or a chapter of it. */
function ofStory(walk: Walk, words: RunningWords, gone: boolean): Embed {
  let unfollow = () => {};
  return {
    ways: { pinned: pinned(gone), flow: flow(), stepper: stepper(walk, words.stepper) },
    place: () => ({
      step: walk.position > 0 || window.scrollY > 0 ? walk.steps[walk.near]?.id : undefined
    }),
    changed: (mode) => {
      unfollow();
      unfollow = mode === 'page' || mode === 'pinned' ? followScroll(walk) : () => {};
    }
  };
}
