import { flow } from './flow.ts';
import { HEIGHTS } from './heights.ts';
import { leadInside } from './lead-inside.ts';
import { wearLook } from './look.ts';
import { type Embed, startEmbed } from './mode.ts';
import { fit } from './pinned.ts';

/** Starts a frame with a part that is not walked through: one chart, or the simulator. */
export function startPart(): void {
  wearLook(document.documentElement, location.search);
  leadInside(document);
  startEmbed(ofPart());
}

/** All stands there already, so it says how high it is. */
function ofPart(): Embed {
  const unrolled = flow(() => HEIGHTS.most, true);
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
