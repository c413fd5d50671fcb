import { blend } from '#lib/forms/kit/blend.ts';
import { painter } from '#lib/forms/kit/paint.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import { between } from '#lib/walk/position.ts';
import type { Part } from '#lib/walk/walk.ts';
import { alterAtRest } from './charts-at-rest.ts';
import type { Scenes } from './scenes.ts';

const SVG = 'http://www.w3.org/2000/svg';
const BREADTHS: Breadth[] = ['wide', 'narrow'];

/** The chart of one chapter, which changes as the reader goes on. */
export interface MovingChart {
  /** Shows the chart at a position, counted from the chapter's first step. */
  show(position: number): void;
  /** Draws its scenes from now on as `change` makes them, those of the charts at rest too. */
  alter(change: (scene: Mark[]) => Mark[]): void;
  /** A place to draw in, over the scene of one state, seen while the chart is at rest in it. */
  over(state: string, breadth: Breadth): { place: SVGGElement; scene: Mark[] };
}

interface Drawing {
  svg: SVGSVGElement;
  paint: (marks: Mark[]) => void;
  /** By the state over which they lie. */
  layers: [state: string, place: SVGGElement][];
}

/**
 * Fills the pinned place of a chapter: with copies of the captions that stand at its charts at rest, and a drawing in each breadth.
 * Throws where a state of a step has no scene.
 */
export function movingChart({ section, steps }: Part, pinned: HTMLElement, scenes: Scenes): MovingChart {
  const states = steps.map((step) => step.closest<HTMLElement>('.stretch')?.dataset.state ?? '');
  for (const state of states) if (!scenes.has(state)) throw new Error(`no scene '${state}'`);
  const captions = new Map([...new Set(states)].map((state) => [state, captionOf(section, state)] as const));
  const chart = element('div', 'chart');
  const drawings = new Map(BREADTHS.map((breadth) => [breadth, drawing(breadth, `chart-${section.id}`)]));
  for (const { svg } of drawings.values()) chart.append(svg);
  const [head, foot] = [element('div', 'caption-head'), element('div', 'caption-foot')];
  for (const [first, last] of captions.values()) {
    head.append(first);
    foot.append(last);
  }
  pinned.replaceChildren(head, chart, foot);

  let change = (scene: Mark[]): Mark[] => scene;
  const altered = new Map<Mark[], Mark[]>();
  /** The scene of a state as it is drawn: the same one each time, since a change between one and itself is none. */
  const sceneOf = (state: string, breadth: Breadth): Mark[] => {
    const scene = scenes.get(state)![breadth];
    const made = altered.get(scene) ?? change(scene);
    altered.set(scene, made);
    return made;
  };

  let at = 0;
  let shown = '';
  const draw = (force = false) => {
    const { from, to, share } = between(at, steps.length);
    const [before = '', after = ''] = [states[from], states[to]];
    const resting = share === 0 || before === after;
    const now = resting ? before : `${before} ${after} ${share}`;
    if (now === shown && !force) return;
    shown = now;
    if (resting) {
      chart.dataset.state = before;
      delete chart.dataset.change;
    } else {
      chart.dataset.change = `${before} ${after}`;
      delete chart.dataset.state;
    }
    // A picture on its way keeps the words of the one that it is nearest to.
    const nearest = share < 0.5 ? before : after;
    for (const [state, both] of captions)
      for (const caption of both) caption.classList.toggle('current', state === nearest);
    for (const [breadth, { svg, paint, layers }] of drawings) {
      for (const [state, place] of layers) hide(place, !resting || state !== before);
      // Only the breadth that the box has room for is seen; before any is, both are ready.
      if (seen === undefined || svg === seen)
        paint(blend(sceneOf(before, breadth), sceneOf(after, breadth), resting ? 0 : share));
    }
  };
  let seen: SVGSVGElement | undefined;
  new ResizeObserver(() => {
    const now = [...drawings.values()].find(({ svg }) => getComputedStyle(svg).display !== 'none')?.svg;
    if (now === seen) return;
    seen = now;
    draw(true);
  }).observe(chart);

  return {
    show(position) {
      at = position;
      draw();
    },
    alter(to) {
      change = to;
      altered.clear();
      draw(true);
      alterAtRest(section, scenes, to);
    },
    over(state, breadth) {
      const { svg, layers } = drawings.get(breadth)!;
      const place = document.createElementNS(SVG, 'g');
      hide(place, shown !== state);
      layers.push([state, place]);
      svg.append(place);
      return { place, scene: scenes.get(state)?.[breadth] ?? [] };
    }
  };
}

function hide(place: SVGElement, hidden: boolean): void {
  if (hidden) place.setAttribute('display', 'none');
  else place.removeAttribute('display');
}

function drawing(breadth: Breadth, id: string): Drawing {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `form ${breadth}`);
  const marks = document.createElementNS(SVG, 'g');
  svg.append(marks);
  return { svg, paint: painter(marks, `${id}-${breadth}`), layers: [] };
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

/** Copies of what stands above and below the chart at rest. Its links are those of the words, for the keyboard as well. */
function captionOf(section: Element, state: string): [head: HTMLElement, foot: HTMLElement] {
  const still = section.querySelector(`.still[data-state="${state}"]`);
  return (['.caption-head', '.caption-foot'] as const).map((part) => {
    const copy = element('div', 'caption');
    for (const line of still?.querySelector(part)?.children ?? []) copy.append(line.cloneNode(true));
    for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
    return copy;
  }) as [HTMLElement, HTMLElement];
}
