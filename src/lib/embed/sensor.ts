/**
 * For publishers who run no script of ours: an unseen frame as high as its box, beside the story's frame. An observer tells it
 * which part of it the reader sees, even across sites, and so how far the host is scrolled; it tells the story.
 */
import { siblings } from './greet.ts';
import { HELLO, HI, INIT, KIND, numbers } from './messages.ts';

/** Height of one watched strip in px, and how often within it the observer speaks: once a px. */
const STRIP = 100;
const TIMES = Array.from({ length: STRIP + 1 }, (_, index) => index / STRIP);

/** Starts sensing in a frame; call once. */
export function sense(): void {
  const ports = new Map<unknown, MessagePort>();
  const seen = new Map<Element, number>();
  let offset = 0;
  let answered = 0;

  const tell = () => {
    for (const port of ports.values()) port.postMessage([offset, answered, window.innerHeight]);
  };
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect } of entries) {
        if (isIntersecting && intersectionRect.height > 0) seen.set(target, intersectionRect.top);
        else seen.delete(target);
      }
      if (seen.size === 0) return;
      offset = Math.min(...seen.values());
      tell();
    },
    { threshold: TIMES }
  );

  /** As many strips as the frame is high. */
  let strips = 0;
  const lay = () => {
    for (; strips * STRIP < window.innerHeight; strips++) {
      const strip = document.createElement('div');
      strip.style.cssText = `position:absolute;left:0;width:1px;height:${STRIP}px;top:${strips * STRIP}px`;
      document.body.append(strip);
      watch.observe(strip);
    }
    tell();
  };

  /** The browser itself moves the host, as far as it does so for a frame from elsewhere. */
  const mark = document.createElement('div');
  mark.style.cssText = 'position:absolute;left:0;width:1px';
  document.documentElement.append(mark);
  const bring = (top: number, bottom = top + 1, block: ScrollLogicalPosition = 'start') => {
    mark.style.top = `${top}px`;
    mark.style.height = `${bottom - top}px`;
    mark.scrollIntoView({ block, behavior: 'instant' });
  };

  const asked = (data: unknown, window: number) => {
    const [kind, a = 0, b = 0] = numbers(data, 3) ?? [];
    if (kind === KIND.want) {
      answered = b;
      bring(a);
      tell();
    } else if (kind === KIND.by) bring(offset + a);
    else if (kind === KIND.page) bring(offset + a * window);
    else if (kind === KIND.reveal) bring(a, b, 'nearest');
  };

  const greet = (story: Window) => {
    const { port1, port2 } = new MessageChannel();
    ports.get(story)?.close();
    ports.set(story, port1);
    port1.onmessage = ({ data }) => asked(data, story.innerHeight);
    story.postMessage(INIT, location.origin, [port2]);
    tell();
  };

  addEventListener('message', ({ data, source, origin }) => {
    const story = data === HELLO && origin === location.origin && siblings().find((one) => one === source);
    if (story) greet(story);
  });
  addEventListener('resize', lay);
  lay();
  for (const sibling of siblings()) sibling.postMessage(HI, location.origin);
}
