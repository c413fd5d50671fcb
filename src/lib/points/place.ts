import { wordsBegin } from '../walk/measure.ts';
import { type PointedChart, pointOn } from './chart.ts';
import type { Given } from './given.ts';
import { button, make } from './make.ts';
import { fetchExports } from '#lib/ui/fetch-script.ts';
import type * as Play from './play.ts';
import { backUntil } from './rest.ts';
import { seenIn, stateOf } from './surface.ts';
import { pointedAt, type Value } from './values.ts';

const LIGHTS = 'a[data-lights]';
/** How far from the line that is read words still point, as a share of the window's height. */
const NEAR_LINE = 0.2;

/**
 * Lets the charts in a place (a chapter's walk, or a figure by itself) and the words beside them point at each other: what is under the
 * pointer, has the focus, or else is nearest to the line that is read is lit in the chart.
 *
 * @param sound address of the script that plays a chart
 */
export function pointIn(place: HTMLElement, given: Given, sound: string): void {
  const charts = new Map<Element, PointedChart>();
  const dress = (chart: HTMLElement) => {
    if (charts.has(chart)) return;
    charts.set(
      chart,
      pointOn(chart, { given, player: () => fetchExports<typeof Play>('sound', sound), sentence })
    );
    const around = chart.closest('.pinned');
    if (!around) return;
    around.removeAttribute('aria-hidden');
    for (const caption of around.querySelectorAll(':scope > :not(.chart)'))
      caption.setAttribute('aria-hidden', 'true');
  };
  /** The words beside a chart that is in a state. */
  const beside = (state: string) =>
    [...place.querySelectorAll<HTMLElement>('.stretch')].filter((stretch) => stretch.dataset.state === state);
  const chartOf = (words: Element): PointedChart | undefined => {
    const state = words.closest<HTMLElement>('.stretch')?.dataset.state;
    return [...charts.values()].find(
      ({ chart }) =>
        stateOf(chart) === state &&
        (!chart.closest('.still') || chart.closest('.stretch')?.contains(words)) &&
        seenIn(chart)
    );
  };
  const sentence = (state: string, value: Value) => {
    const links = beside(state).flatMap((stretch) => [...stretch.querySelectorAll<HTMLElement>(LIGHTS)]);
    const to = links.find(({ dataset }) => pointedAt([value], dataset.lights ?? '').length > 0);
    if (to) return { to };
    const story = place.closest('.chapter')
      ? undefined
      : document.querySelector<HTMLAnchorElement>('.where a, .way-out a');
    return story ? { href: story.href } : undefined;
  };

  let pointer: HTMLElement | undefined;
  let focus: HTMLElement | undefined;
  let lit: HTMLElement | undefined;
  let frame = 0;
  const update = () => {
    frame = 0;
    // What has the focus may be long out of view.
    const now = [pointer, focus].find((link) => link && chartOf(link)) ?? read(place);
    const chart = now && chartOf(now);
    const next = chart && now;
    // Written only where it changes: the observer below hears of every writing.
    if (lit !== next) {
      lit?.classList.remove('points');
      next?.classList.add('points');
    }
    lit = next;
    // First the one that looks where it is to be lit: what the others change would have it look at a page half done.
    if (chart) chart.words(now?.dataset.lights);
    for (const one of charts.values()) if (one !== chart) one.words(undefined);
  };
  const ask = () => {
    frame ||= requestAnimationFrame(update);
  };
  const linkOf = ({ target }: Event) =>
    (target instanceof Element && target.closest<HTMLElement>(LIGHTS)) || undefined;
  place.addEventListener('pointerover', (event) => {
    pointer = event.pointerType === 'mouse' ? linkOf(event) : undefined;
    ask();
  });
  place.addEventListener('pointerleave', () => {
    pointer = undefined;
    ask();
  });
  place.addEventListener('focusin', (event) => {
    focus = linkOf(event);
    ask();
  });
  place.addEventListener('focusout', () => {
    focus = undefined;
    ask();
  });
  // A pane of the stepper scrolls as well as the page.
  document.addEventListener('scroll', ask, { capture: true, passive: true });
  new ResizeObserver(ask).observe(place);

  const pinned = place.querySelector('.pinned');
  const found = () => {
    for (const chart of place.querySelectorAll<HTMLElement>('.chart')) dress(chart);
    ask();
  };
  found();
  if (pinned) {
    new MutationObserver(found).observe(pinned, { childList: true });
    // The chart came to rest, or another step is shown.
    new MutationObserver(ask).observe(place, { subtree: true, attributeFilter: ['data-state', 'class'] });
  }
  for (const details of place.querySelectorAll<HTMLElement>('.in-words')) {
    // Nothing is to be walked where the reader draws.
    if (!given.states[details.closest<HTMLElement>('.stretch, .still')?.dataset.state ?? '']) continue;
    // At the end of its words the next chart may be on its way already.
    const act = (what: 'walk' | 'table' | 'listen') => () =>
      backUntil(
        () => chartOf(details) !== undefined,
        () => chartOf(details)?.[what]()
      );
    const { words } = given;
    details.append(
      make(
        'p',
        'point-ways no-print',
        button(words.walk, act('walk')),
        button(words.table, act('table')),
        button(words.listen, act('listen'))
      )
    );
  }
}

/** The link that is nearest to the line that is read, where one is near; words are read in the middle of the room they have. */
function read(place: HTMLElement): HTMLElement | undefined {
  const { clientHeight } = document.documentElement;
  const line = (wordsBegin() + clientHeight) / 2;
  // A chapter that is not in view has none; nobody looks through all of them for each frame.
  const whole = place.getBoundingClientRect();
  if (whole.bottom < 0 || whole.top > clientHeight) return undefined;
  let best: { link: HTMLElement; far: number } | undefined;
  for (const link of place.querySelectorAll<HTMLElement>(LIGHTS)) {
    const { top, bottom } = link.getBoundingClientRect();
    if (top === bottom) continue;
    const far = Math.abs((top + bottom) / 2 - line);
    if (far <= clientHeight * NEAR_LINE && (!best || far < best.far)) best = { link, far };
  }
  return best?.link;
}
