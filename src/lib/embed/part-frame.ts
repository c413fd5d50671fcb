/** The script of the page with one chart, or the simulator: all stands there already, so it wears its look and says how high it is. */
import { openNotes } from '#lib/page/notes.ts';
import { fetchInteractives } from './fetch-interactives.ts';
import { flow } from './flow.ts';
import { leadInside } from './lead-inside.ts';
import { wearLook } from './look.ts';
import { startEmbed } from './mode.ts';
import { fit } from './pinned.ts';

/** WordPress grants no more, in px; what is higher scrolls in its frame. */
const MOST = 1000;
const unrolled = flow(() => MOST);

wearLook(document.documentElement, location.search);
document.documentElement.setAttribute('data-ready', '');
openNotes(document);
leadInside(document);
fetchInteractives(document);
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
