/**
 * Flow: the host makes the frame as high as its words, so the page unrolls: text, its chart, text, its chart. Also keeps the
 * conversation about heights in the other modes, since that is how a host shows that it will follow.
 */
import type { Size } from './dialects/dialect.ts';
import { followLinks } from './follow-links.ts';
import type { Answer, Stop, Way } from './mode.ts';
import { notesInText } from './notes-in-text.ts';
import { fixedHeight } from './heights.ts';
import { paperAsScreen } from './on-paper.ts';
import { tellHost, type Told } from './told.ts';

/**
 * The way of hosts that follow a height. Every embeddable page has it: WordPress shows no frame that did not speak.
 *
 * @param most what such a host as WordPress is told at most, by the width of the frame, in px
 * @param grows the page may become higher while it is read in a frame of fixed height, as the simulator does when it comes: such a
 *   host is told again
 */
export function flow(most = fixedHeight, grows = false): Way {
  let told: Told | undefined;
  return {
    greet: (answered) => {
      if (window.parent === window) return () => {};
      const { href, pathname, search, hash } = location;
      const address = { href, pathname, search, hash };
      const heard = (answer: Answer) => {
        document.documentElement.toggleAttribute('data-hosted', true);
        answered(answer);
      };
      const natural = naturalSize(grows);
      told = tellHost(
        address,
        (answer) => (answer === 'clamp' ? clamped(natural(), most) : natural()),
        heard
      );
      const stops = [told.stop, noticeFollowing(told, () => heard('height')), followLinks(address)];
      if (grows) stops.push(whenSized(() => told?.tell()));
      return () => stops.forEach((stop) => stop());
    },
    enter: ({ step }) => {
      const stops = [whenSized(() => told?.tell()), notesInText(document).stop, paperAsScreen()];
      if (step)
        stops.push(onceHigh(() => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' })));
      return () => stops.forEach((stop) => stop());
    }
  };
}

const modeNow = () => document.documentElement.dataset;

const clamped = (size: Size | undefined, most: (width: number) => number): Size | undefined =>
  size && { ...size, height: Math.min(size.height, most(size.width)) };

function bodySize(): Size {
  const { width, height } = document.body.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/**
 * How high the page is unrolled. In another mode it is unrolled for as long as it takes to measure, which nobody sees, and
 * once a width unless it grows; a pinned page is left alone.
 */
function naturalSize(grows: boolean): () => Size | undefined {
  let last: Size | undefined;
  return () => {
    const now = modeNow();
    const { mode } = now;
    if (mode === 'pinned') return undefined;
    if (mode === 'flow') return (last = bodySize());
    if (!grows && last && last.width === document.documentElement.clientWidth) return last;
    const { scrollX, scrollY } = window;
    now.mode = 'flow';
    last = bodySize();
    if (mode) now.mode = mode;
    else delete now.mode;
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    return last;
  };
}

/** No frame of fixed height is as high as this, in px: somebody made it follow its page. */
const TALL = 4000;

/**
 * Hosts that never say a word show by their deeds that they follow: the frame becomes as high as they were told, or, where
 * they look into the frame themselves, as high as its page was.
 */
function noticeFollowing(told: Told, follows: () => void): Stop {
  const seen = new Set<number>();
  let before = window.innerHeight;
  const observer = new ResizeObserver(([entry]) => {
    // Not as high as the page is now: the host may have been called back first, and have made it higher since.
    if (entry && modeNow().mode === 'page') seen.add(Math.ceil(entry.contentRect.height));
  });
  observer.observe(document.documentElement);
  const look = () => {
    const height = window.innerHeight;
    const like = height > TALL || (height !== before && (told.has(height) || seen.has(height)));
    before = height;
    if (like && modeNow().mode !== 'pinned') follows();
    // The width may have changed as well.
    told.tell();
  };
  addEventListener('resize', look);
  if (before > TALL) queueMicrotask(look);
  // A frame that is not painted, or slowly, hears late that it was resized.
  const timers = [500, 1300].map((delay) => setTimeout(look, delay));
  return () => {
    observer.disconnect();
    for (const timer of timers) clearTimeout(timer);
    removeEventListener('resize', look);
  };
}

/** Calls back a frame after each change of the page's size, and when the frame comes into view: unseen, it may be frozen. */
function whenSized(call: () => void): Stop {
  let frame = 0;
  const ask = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      call();
    });
  };
  const size = new ResizeObserver(ask);
  size.observe(document.body);
  const sight = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && ask()
  );
  sight.observe(document.body);
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    sight.disconnect();
  };
}

/** Calls back once, when the host has made the frame higher. */
function onceHigh(call: () => void): Stop {
  addEventListener('resize', call, { once: true });
  return () => removeEventListener('resize', call);
}
