/** Pinned: the host scrolls, and the story in its frame scrolls along as if it were part of the host's page. */
import { greetings, listenToParent } from './greet.ts';
import { FIT, HELLO, HI, INIT, KIND, numbers } from './messages.ts';
import type { Answer, Stop, Way } from './mode.ts';
import { onceActed } from '#lib/walk/acts.ts';
import { forwardKeys, shareForWords } from '#lib/walk/keys.ts';
import { holdPlace } from '#lib/walk/place.ts';
import { follower, QUIET } from './pinned-rules.ts';

type Say = (kind: number, a: number, b?: number) => void;

/** Greets until a host hands over a port; `met` may be called again when the host, or its loader, starts again. */
export function meet(hello: string, met: (port: MessagePort) => void): Stop {
  // To whoever is around: the greeting says no more than that it is one.
  const greet = () => window.parent.postMessage(hello, '*');
  const stopGreeting = greetings(greet);
  const hear = (data: unknown, event: MessageEvent) => {
    const port = event.ports[0];
    if (data === HI) greet();
    if (data !== INIT || !port) return;
    stopGreeting();
    met(port);
  };
  const stopParent = listenToParent(hear);
  return () => {
    stopGreeting();
    stopParent();
  };
}

/**
 * The whole story, or a chapter of it, that scrolls with its host.
 *
 * @param touched the reader has been in the frame before this ran
 */
export function pinned(touched: boolean): Way {
  let port: MessagePort | undefined;
  let start: ((port: MessagePort) => void) | undefined;

  return {
    greet: (answered) => {
      const stopWatching = onceActed(() => (touched = true));
      const stop = meet(HELLO, (newest) => {
        port?.close();
        port = newest;
        start?.(newest);
        answered('pinned');
      });
      return () => {
        stop();
        stopWatching();
        port?.close();
      };
    },
    enter: ({ step }) => {
      let stop: Stop | undefined;
      const at = step && document.getElementById(step);
      if (at && window.scrollY < 1) at.scrollIntoView({ behavior: 'instant' });
      start = (newest) => {
        stop?.();
        stop = follow(newest, touched);
      };
      if (port) start(port);
      return () => {
        start = undefined;
        stop?.();
      };
    }
  };
}

/**
 * Follows the host on a port, and tells it of all scrolling that begins on this side.
 *
 * @param touched the reader has been in the frame before the host was there, so that where it is scrolled to is their place
 */
function follow(port: MessagePort, touched: boolean): Stop {
  const page = document.documentElement;
  const rules = follower();
  let first = true;
  const place = holdPlace();
  const stops: Stop[] = [];
  const say: Say = (kind, a, b = 0) => port.postMessage([kind, a, b]);
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) => {
    target.addEventListener(type, listener);
    stops.push(() => target.removeEventListener(type, listener));
  };

  const put = (y: number | undefined) => {
    if (y === undefined) return;
    window.scrollTo({ top: y, behavior: 'instant' });
    rules.put(window.scrollY);
  };
  /** Is being put on paper, where most of it is left out: what moves then is no reader's doing. */
  let paper = false;
  /** Where the reader last was at rest. */
  let stood = 0;
  let resting = 0;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      put(rules.rested(performance.now()));
      place.remember();
      if (!paper) stood = window.scrollY;
    }, QUIET + 10) as unknown as number;
  };
  const ask = (request: number) => say(KIND.want, window.scrollY, request);
  const want = (y: number) => {
    put(y);
    ask(rules.want(window.scrollY, performance.now()));
    rest();
  };

  on(window, 'beforeprint', () => {
    paper = true;
  });
  // The host was shorter on paper, and has lost its place: a reader within the story is brought back once it is long again. Not to
  // where this page stood when it heard of it: the host makes its frame lower before that.
  on(window, 'afterprint', () => {
    const before = stood;
    paper = false;
    const within = before > 0 && before < page.scrollHeight - window.innerHeight;
    if (within) setTimeout(() => want(before), QUIET);
  });

  const notice = () => {
    if (paper) return;
    const request = rules.seen(window.scrollY, page.scrollHeight - window.innerHeight, performance.now());
    if (request === undefined) return;
    place.forget();
    ask(request);
  };

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const [offset, answered] = numbers(data, 2) ?? [];
    if (offset === undefined || answered === undefined) return;
    // Where no reader scrolled this page the browser did, on a reload, and the host knows better.
    if (first && !touched) rules.put(window.scrollY);
    first = false;
    // Where the browser has scrolled this page by itself, it may not have said so yet: out of view it says nothing at all.
    notice();
    put(rules.told(offset, answered, performance.now()));
    rest();
  };
  on(window, 'scroll', () => {
    notice();
    rest();
  });

  // Safari does not scroll the host to what has the focus in a frame.
  on(document, 'focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    setTimeout(() => {
      // It may have led elsewhere by now.
      if (target !== document.activeElement) return;
      const { top, bottom } = target.getBoundingClientRect();
      say(KIND.reveal, top + window.scrollY, bottom + window.scrollY);
    }, 50);
  });
  stops.push(skipPast(() => say(KIND.past, 0)));
  stops.push(
    forwardKeys((kind, a) => {
      if (kind !== 'page') return say(KIND[kind], a);
      const { matches: calm } = matchMedia('(prefers-reduced-motion: reduce)');
      say(KIND.page, a * shareForWords(), Number(calm));
    })
  );

  // On a reload the host knows where the reader was; the browser would have this page scroll to there by itself, and late.
  history.scrollRestoration = 'manual';
  stops.push(tellLength((length) => say(KIND.length, length), { changed: () => paper || place.moved(want) }));

  return () => {
    clearTimeout(resting);
    port.onmessage = null;
    for (const stop of stops) stop();
  };
}

/** First of all a keyboard finds a way past the story, to what follows it in the article. Returns what takes it away. */
function skipPast(skip: () => void): Stop {
  const words = document.querySelector<HTMLElement>('[data-past]')?.dataset.past;
  if (!words) return () => {};
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'skip';
  button.textContent = words;
  button.addEventListener('click', skip);
  document.body.prepend(button);
  return () => button.remove();
}

/** A chart, as tall as it is: our loader sets the frame's height to the page's. Returns what stops it. */
export function fit(answered: (answer: Answer) => void): Stop {
  let stop: Stop | undefined;
  const stopMeeting = meet(FIT, (port) => {
    stop?.();
    const untell = tellLength((length) => port.postMessage([KIND.length, length, 0]));
    stop = () => {
      untell();
      port.close();
    };
    answered('height');
  });
  return () => {
    stopMeeting();
    stop?.();
  };
}

/**
 * Tells the length of the page's content in px, when it changes and when the frame comes into view: browsers freeze what is
 * out of view, observers included. Never tells 0.
 */
function tellLength(tell: (length: number) => void, { changed = () => {} } = {}): Stop {
  let told = 0;
  const look = () => {
    const length = Math.ceil(document.body.getBoundingClientRect().height);
    if (length > 0 && length !== told) tell((told = length));
  };
  const size = new ResizeObserver(() => {
    look();
    changed();
  });
  size.observe(document.body);
  const view = new IntersectionObserver(look);
  view.observe(document.body);
  look();
  return () => {
    size.disconnect();
    view.disconnect();
  };
}
