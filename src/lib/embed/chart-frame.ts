/** The script of the page with one chart: the chart stands there already, so all that is left is to say how high it is. */
import { flow } from './flow.ts';
import { wearLook } from './look.ts';
import { startEmbed } from './mode.ts';
import { fit } from './pinned.ts';

const unrolled = flow();

wearLook(document.documentElement, location.search);
document.documentElement.setAttribute('data-ready', '');
startEmbed({
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
});
