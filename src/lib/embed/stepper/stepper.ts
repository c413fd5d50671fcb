/**
 * The stepper: the story in a frame of fixed height, one step at a time by tap, swipe or arrow key. It shows the page's own
 * chapters, charts and words; what is hidden and where things stand is up to stepper.css. The wheel is left alone.
 */
import type { Place, Stop, Way } from '../mode.ts';
import { notesInText } from '../notes-in-text.ts';
import { makeControls, type StepperWords } from './controls.ts';
import { followHands } from './hands.ts';
import { glide } from './glide.ts';
import { markMore } from './more.ts';
import type { Part, Walk } from '#lib/walk/walk.ts';
import { fold, turnTo, unturn } from './pages.ts';
import { type Outline, sameView, type View, viewsOf } from './views.ts';

/** A frame as narrow and low as this shows a chart and its words in turn; wider ones have them side by side (stepper.css). */
const APART = '(max-width: 47.99rem) and (max-height: 47rem)';

/** The way of frames of fixed height. Charts follow the walk's position, as they would a reader who scrolls. */
export const stepper = (walk: Walk, words: StepperWords): Way => ({
  enter: (place) => enter(place, walk, words)
});

interface Titled extends Outline {
  title: string;
  start: number;
}

function enter(place: Place, walk: Walk, words: StepperWords): Stop {
  const chapters = walk.chapters.map(outlineOf);
  const { steps } = walk;
  const stretches = [...document.querySelectorAll('.stretch')];
  const apart = window.matchMedia(APART);
  let views = viewsOf(chapters, apart.matches);
  /** The first view of the step or chapter of that id; -1 where there is none. */
  const viewOf = (id: string): number => {
    const step = steps.findIndex((element) => element.id === id);
    const chapter = walk.chapters.findIndex(({ section }) => section.id === id);
    return views.findIndex((view) => (step >= 0 ? view.step === step : view.chapter === chapter));
  };
  let now = Math.max(0, viewOf(place.step ?? location.hash.slice(1)));
  let position = 0;
  let rest: Stop = () => {};

  const at = (): View => views[now]!;
  const show = () => {
    const { chapter, step, side } = at();
    for (const [index, { section }] of walk.chapters.entries()) {
      section.classList.toggle('shown', index === chapter);
      section.classList.toggle('at-head', step === undefined);
      section.dataset.side = side;
    }
    for (const [index, element] of steps.entries()) element.classList.toggle('shown', index === step);
    for (const stretch of stretches)
      stretch.classList.toggle('shown', step !== undefined && stretch.contains(steps[step]!));
    walk.come({ near: step ?? chapters[chapter]!.start, chapter });
    for (const pane of document.querySelectorAll('.shown > .chapter-head, .shown > .steps'))
      pane.scrollTop = 0;
    turn();
    controls.show(views, now);
  };
  /** Where words stand alone, they turn pages; how many that are shows when they do. */
  const turn = () => {
    const { chapter, step, side, page } = at();
    const element = steps[step ?? -1];
    if (!element || step === undefined) return;
    if (side !== 'words') return unturn(element);
    const outline = chapters[chapter]!.steps[step - chapters[chapter]!.start]!;
    const pages = turnTo(element, page);
    if (pages === 0 || pages === outline.pages) return;
    outline.pages = pages;
    const before = at();
    views = viewsOf(chapters, apart.matches);
    now = sameView(views, { ...before, page: Math.min(page, pages - 1) });
    if (page >= pages) turnTo(element, pages - 1);
  };
  const move = (to: number, glides: boolean) => {
    rest();
    const put = (there: number) => walk.move((position = there));
    if (glides) rest = glide(position, to, put);
    else put(to);
  };
  const go = (to: number) => {
    const from = at();
    const next = views[to];
    if (!next || to === now) return;
    if (from.side === 'words') {
      notes.close();
      fold(steps[from.step!]!);
    }
    now = to;
    show();
    const walks = from.step !== undefined && next.step !== undefined && next.side === 'both';
    move(positionOf(next, chapters), walks && from.chapter === next.chapter);
  };

  const controls = makeControls(chapters, steps, words, go);
  const refit = () => {
    const before = at();
    views = viewsOf(chapters, apart.matches);
    now = sameView(views, before);
    show();
  };
  apart.addEventListener('change', refit);
  // Another frame, other typefaces, an interactive that has come.
  const size = new ResizeObserver(() => {
    turn();
    controls.show(views, now);
  });
  const hands = followHands(document, {
    on: (by) => go(now + by),
    /** The chart follows the finger towards the next step, and back. */
    drag: (share) => {
      const next = views[now + Math.sign(share)];
      const walks = next?.step !== undefined && at().step !== undefined && next.side === 'both';
      if (!walks || next.chapter !== at().chapter) return;
      rest();
      walk.move((position = positionOf(at(), chapters) + share));
    },
    drop: () => move(positionOf(at(), chapters), true)
  });
  const links = leadBySteps((id) => go(viewOf(id)));
  const notes = notesInText(document);
  const more = markMore([...document.querySelectorAll<HTMLElement>('.chapter-head, .stretch > .steps')]);
  show();
  move(positionOf(at(), chapters), false);
  size.observe(document.documentElement);
  for (const block of document.querySelectorAll('[data-step] > *')) size.observe(block);

  return () => {
    apart.removeEventListener('change', refit);
    size.disconnect();
    steps.forEach(unturn);
    for (const stop of [rest, hands, links, notes.stop, more, controls.stop]) stop();
    for (const { section } of walk.chapters) {
      section.classList.remove('shown', 'at-head');
      delete section.dataset.side;
    }
    for (const element of [...steps, ...stretches]) element.classList.remove('shown');
    const step = steps[at().step ?? -1];
    step?.scrollIntoView({ behavior: 'instant' });
  };
}

function outlineOf({ section, steps, start }: Part): Titled {
  const head = section.querySelector('.chapter-head');
  return {
    start,
    head: head !== null,
    title: head?.querySelector('h1, h2')?.textContent?.trim() ?? '',
    steps: steps.map((element) => ({
      charted:
        element.matches(':first-child') && element.closest('.stretch')?.querySelector('.still') != null,
      roomy: element.querySelector('[data-room="frame"]') !== null,
      pages: 1
    }))
  };
}

/** A chapter's head stands at its first step. */
const positionOf = ({ chapter, step }: View, chapters: Titled[]): number => step ?? chapters[chapter]!.start;

/** Links to a chapter or a step lead there by the stepper, before they would scroll the page. */
function leadBySteps(go: (id: string) => void): Stop {
  const click = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    // By its attribute: a link in a drawing has no `hash`.
    go(link.getAttribute('href')!.slice(1));
  };
  document.addEventListener('click', click, true);
  return () => document.removeEventListener('click', click, true);
}
