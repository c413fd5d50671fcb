import type { RunningWords } from '#lib/run/running.ts';
import { followScroll } from '#lib/walk/follow.ts';
import type { Walk } from '#lib/walk/walk.ts';
import { flow } from './flow.ts';
import { leadInside } from './lead-inside.ts';
import { wearLook } from './look.ts';
import { type Embed, startEmbed } from './mode.ts';
import { fit, pinned } from './pinned.ts';
import { stepper } from './stepper/stepper.ts';

/** WordPress grants no more, in px; what is higher scrolls in its frame. */
const MOST = 1000;

/** Starts a page in a frame on another site. Which way it is read there is found out now. */
export function startFrame(walk: Walk, words: RunningWords): void {
  wearLook(document.documentElement, location.search);
  leadInside(document);
  startEmbed(walk.steps.length > 0 ? ofStory(walk, words) : ofPart());
}

/** The story, or a chapter of it. */
function ofStory(walk: Walk, words: RunningWords): Embed {
  let unfollow = () => {};
  return {
    ways: { pinned: pinned(), flow: flow(), stepper: stepper(walk, words.stepper) },
    place: () => ({
      step: walk.position > 0 || window.scrollY > 0 ? walk.steps[walk.near]?.id : undefined
    }),
    changed: (mode) => {
      unfollow();
      unfollow = mode === 'page' || mode === 'pinned' ? followScroll(walk) : () => {};
    }
  };
}

/** One chart, or the simulator: all stands there already, so it says how high it is. */
function ofPart(): Embed {
  const unrolled = flow(() => MOST, true);
  return {
    ways: {
      flow: {
        greet: (answered) => {
          const stops = [unrolled.greet?.(answered), fit(answered)];
          return () => stops.forEach((stop) => stop?.());
        },
        enter: unrolled.enter
      }
    },
    place: () => ({ step: undefined })
  };
}
