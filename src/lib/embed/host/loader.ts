/**
 * Runs on the publisher's page. Makes the box around each frame as tall as the story is long and lets the frame stand in it while
 * the page scrolls by, as a sticky element does; the frame hears how far it came and scrolls its own page to there.
 *
 * A frame makes itself known, so it may come at any time, be lazy, and be taken away and put back.
 *
 * The box is `<div data-story-embed>`. A header that stays in view is found; `data-top` gives its height in px where that fails.
 */
import { FIT, HELLO, HI, INIT, KIND, numbers } from '../messages.ts';

const BOX = '[data-story-embed]';
const BEGUN = 'storyEmbed';
/** The page is at rest when it was not scrolled for so long, in ms: a header that slides away has gone by then. */
const REST = 400;
/** A story on paper: its beginning, and where the rest is. */
const PAPER = 'min-height:0;height:640px';

type Box = HTMLElement;
/** How a frame is kept in its place: where an ancestor breaks the first way the second is tried, then the third. */
type Hold = 'sticky' | 'fixed' | 'moved';

const root = document.documentElement;
const running = new WeakMap<Box, () => void>();
const frameIn = (box: Box) => box.querySelector('iframe');
const allBoxes = () => [...document.querySelectorAll<Box>(BOX)];
/** A page may be shown larger or smaller than it is, by a zoom or a transform: the story counts in its own px. */
const scaleOf = (box: Box) => box.getBoundingClientRect().height / box.offsetHeight || 1;

/** What a frame says on its port: a kind and two numbers, or of anything else not even a kind. */
const heard = (data: unknown) => (numbers(data, 3) ?? []) as [number, number, number];

/** What scrolls the box: an ancestor, or undefined for the window. */
function scrollerOf(box: Box): Element | undefined {
  for (let up = box.parentElement; up && up !== root; up = up.parentElement) {
    // What the body says about overflow is the window's, unless the page itself says something too.
    const own = up !== document.body || getComputedStyle(root).overflowY !== 'visible';
    if (own && /auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight)
      return up;
  }
}

/** How far down a header that stays in view comes, in px, at the horizontal place `x`. */
function headerAt(box: Box, x: number, top: number): number {
  let bottom = 0;
  for (const element of document.elementsFromPoint(x, top + 1)) {
    for (let up: Element | null = element; up && !up.contains(box); up = up.parentElement) {
      if (!up.closest(BOX) && /fixed|sticky/.test(getComputedStyle(up).position)) {
        bottom = Math.max(bottom, up.getBoundingClientRect().bottom - top);
      }
    }
  }
  return bottom < innerHeight / 3 ? bottom : 0;
}

/** Where the length of a story and the place of its box are kept over a reload, by its place on the page. */
const keyOf = (box: Box) => `${BEGUN} ${allBoxes().indexOf(box)} ${frameIn(box)?.src}`;

function restore(box: Box, frame: HTMLIFrameElement): void {
  try {
    const [length, top] = numbers(JSON.parse(sessionStorage[keyOf(box)]), 2) as [number, number];
    const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    if (length > 0 && type !== 'navigate') {
      stand(box, frame, length);
      if (top < 0) bring(scrollerOf(box), box.getBoundingClientRect().top - top);
    }
  } catch {
    // Nothing kept, or nothing may be kept.
  }
}

/** Gives an element these styles, and takes back what the publisher's theme says about every frame. */
function dress({ style }: HTMLElement, css: string): void {
  style.cssText += `${css};max-height:none;aspect-ratio:auto`.replace(/;|$/g, '!important;');
}

/** The box gets its length, and the frame stands in it as high as the window. */
function stand(box: Box, frame: HTMLIFrameElement, length: number): void {
  dress(box, `height:${length}px;position:relative`);
  // 100svh where the browser knows it: the bar with the address comes and goes without moving the story.
  dress(
    frame,
    'position:sticky;top:0;left:0;width:100%;transform:none;display:block;max-width:none;min-height:0;margin:0;border:0;height:100vh;height:100svh'
  );
}

function bring(scroller: Element | undefined, top: number, behavior: ScrollBehavior = 'instant'): void {
  (scroller ?? window).scrollBy({ top, behavior });
}

function pin(box: Box, frame: HTMLIFrameElement, port: MessagePort): () => void {
  let scroller: Element | undefined;
  let hold: Hold = 'sticky';
  let length = 0;
  let header = 0;
  let met = false;
  let paper = false;
  let answered = 0;
  let told = '';
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Stands at the end of the story: from here a keyboard goes on to the article. */
  const past = document.createElement('span');

  /** Top and bottom of what the reader sees of the window or the scroller, in px of the window. */
  const view = () => {
    const seen = scroller?.getBoundingClientRect();
    return {
      top: (seen?.top ?? 0) + (scroller?.clientTop ?? 0) + header,
      bottom: Math.min(seen?.bottom ?? innerHeight, innerHeight)
    };
  };

  /** Keeps the frame in place and says how far it came. */
  const place = () => {
    if (!length) return;
    const outer = box.getBoundingClientRect();
    let inner = frame.getBoundingClientRect();
    const scale = scaleOf(box);
    const { top } = view();
    const travel = outer.height - inner.height;
    const go = Math.max(0, Math.min(top - outer.top, travel));
    const within = go > 0 && go < travel;
    const off = () => Math.abs(inner.top - outer.top - go) > 2;

    if (within && !met) {
      met = true;
      return size();
    }
    if (hold === 'sticky' && within && off()) hold = scroller ? 'moved' : 'fixed';
    if (hold === 'fixed') {
      dress(
        frame,
        `position:${within ? 'fixed' : 'absolute'};top:${within ? top : go}px;left:${within ? outer.left : 0}px;width:${outer.width}px`
      );
      inner = frame.getBoundingClientRect();
      if (off()) hold = 'moved';
    }
    if (hold === 'moved') {
      dress(frame, `position:absolute;top:0;left:0;width:100%;transform:translateY(${go / scale}px)`);
    }
    if (told !== (told = `${go} ${answered}`)) port.postMessage([go / scale, answered]);
  };

  const size = () => {
    scroller = scrollerOf(box);
    const { left, width } = box.getBoundingClientRect();
    const scale = scaleOf(box);
    header = +(box.dataset.top ?? headerAt(box, left + width / 2, view().top - header));
    const height = scroller ? `${Math.min(scroller.clientHeight, innerHeight)}px` : '100svh';
    const high = `height:calc((${height} - ${header}px) / ${scale})`;
    dress(box, `min-${high}`);
    dress(frame, high + (hold === 'sticky' ? `;top:${header / scale}px` : ''));
    place();
  };

  port.onmessage = ({ data }) => {
    const [kind, a, b] = heard(data);
    const { top, bottom } = view();
    const start = box.getBoundingClientRect().top;
    const scale = scaleOf(box);
    if (kind === KIND.length && a > 0) {
      if (!length) {
        stand(box, frame, a);
        on('beforeprint', print);
        on('afterprint', print);
      }
      length = a;
      lengthen();
    } else if (kind === KIND.want) {
      answered = b;
      bring(scroller, start + a * scale - top);
      place();
    } else if (kind === KIND.reveal) {
      const from = start + a * scale;
      if (from < top || start + b * scale > bottom) bring(scroller, from - (top + bottom) / 2);
    } else if (kind === KIND.by) {
      bring(scroller, a);
    } else if (kind === KIND.page) {
      bring(scroller, a * (bottom - top), b ? 'instant' : 'smooth');
    } else if (kind === KIND.end) {
      bring(scroller, a * 1e7);
    } else if (kind === KIND.past) {
      past.tabIndex = -1;
      dress(past, 'position:absolute;bottom:0');
      box.append(past);
      past.scrollIntoView();
      past.focus();
    }
  };

  /** A header may come and go as the reader scrolls: at rest it is measured again. */
  const scrolled = () => {
    place();
    clearTimeout(rest);
    rest = setTimeout(size, REST);
  };
  const keep = () => {
    try {
      sessionStorage[keyOf(box)] = JSON.stringify([length, box.getBoundingClientRect().top]);
    } catch {
      // Nothing may be kept.
    }
  };
  /**
   * As long as the story is. On paper nothing scrolls by: there stands its beginning, and where the rest is, whatever length the frame
   * tells meanwhile.
   */
  const lengthen = () => {
    dress(box, paper ? PAPER : `height:${length}px`);
    if (paper) dress(frame, PAPER);
    else size();
  };
  const print = ({ type }: Event) => {
    // 'beforeprint' or 'afterprint', in as few bytes as may be.
    paper = type > 'b';
    lengthen();
  };
  const end = new AbortController();
  const on = (type: string, listener: (event: Event) => void) =>
    addEventListener(type, listener, { capture: true, signal: end.signal });
  const stop = () => {
    sizes.disconnect();
    clearTimeout(rest);
    end.abort();
    port.close();
  };
  const sizes = new ResizeObserver(() => (box.isConnected ? place() : stop()));
  sizes.observe(box);
  sizes.observe(root);
  on('scroll', scrolled);
  on('resize', size);
  on('pagehide', keep);
  return stop;
}

/** A frame that is as tall as what is in it. */
function fit(frame: HTMLIFrameElement, port: MessagePort): () => void {
  port.onmessage = ({ data }) => {
    const [kind, length] = heard(data);
    if (kind === KIND.length && length > 0) dress(frame, `height:${length}px;min-height:0;width:100%`);
  };
  return () => port.close();
}

function hear({ data, source, origin }: MessageEvent<unknown>): void {
  if (data !== HELLO && data !== FIT) return;
  for (const box of allBoxes()) {
    const frame = frameIn(box);
    // Only the frame itself, and only while it shows what the publisher put there.
    if (frame && frame.contentWindow === source && frame.src.startsWith(`${origin}/`)) {
      running.get(box)?.();
      const { port1, port2 } = new MessageChannel();
      running.set(box, data === FIT ? fit(frame, port1) : pin(box, frame, port1));
      (source as Window).postMessage(INIT, origin, [port2]);
    }
  }
}

/** Greets the boxes that are not known yet. */
function begin(): void {
  for (const box of allBoxes()) {
    const frame = frameIn(box);
    if (!frame || running.has(box)) continue;
    running.set(box, () => {});
    restore(box, frame);
    frame.contentWindow?.postMessage(HI, '*');
  }
}

// The snippet brings its script along each time; one listens, and those after it have it look again: for the boxes that they came with.
((window as unknown as Record<string, typeof begin>)[BEGUN] ??= (addEventListener('message', hear), begin))();
