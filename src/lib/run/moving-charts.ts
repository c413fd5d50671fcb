import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Walk } from '#lib/walk/walk.ts';
import { type MovingChart, movingChart } from './moving-chart.ts';
import { fetchScenes } from './scenes.ts';

/** The charts that move, by their chapter, and who waits for one. */
const charts = new Map<Element, MovingChart>();
const waiting = new Map<Element, ((chart: MovingChart) => void)[]>();

/** How scenes are changed before they are drawn. */
let change: ((scene: Mark[]) => Mark[]) | undefined;

/** Draws the scenes of all charts that move, and of those to come, as `to` makes them. */
export function alterScenes(to: (scene: Mark[]) => Mark[]): void {
  change = to;
  for (const chart of charts.values()) chart.alter(to);
}

/**
 * Puts the moving chart over the charts at rest, chapter by chapter, before the reader comes there. Where anything fails those stay,
 * or come back.
 */
export function moveCharts(walk: Walk): void {
  const asked = new Set<Element>();
  const show = (section: Element, chart: MovingChart, position: number) => {
    try {
      chart.show(position);
    } catch {
      charts.delete(section);
      section.querySelector('.walk')?.classList.remove('moves');
    }
  };
  walk.follow(({ chapters, chapter, position }) => {
    for (const [index, part] of chapters.entries()) {
      const { section, start } = part;
      const chart = charts.get(section);
      if (chart) show(section, chart, position - start);
      if (asked.has(section) || Math.abs(index - chapter) > 1) continue;
      asked.add(section);
      const place = section.querySelector<HTMLElement>('.walk[data-scenes]');
      const pinned = place?.querySelector<HTMLElement>('.pinned');
      if (!place?.dataset.scenes || !pinned) continue;
      fetchScenes(place.dataset.scenes)
        .then((scenes) => {
          const made = movingChart(part, pinned, scenes);
          charts.set(section, made);
          if (change) made.alter(change);
          made.show(walk.position - start);
          place.classList.add('moves');
          for (const tell of waiting.get(section) ?? []) tell(made);
          waiting.delete(section);
        })
        .catch(() => {});
    }
  });
}

/** Where an interactive may draw: in which breadth of the chart, and over what, which is known of the moving chart alone. */
export interface Surface {
  place: SVGElement;
  breadth: Breadth;
  scene?: Mark[];
}

/**
 * Calls back with each place in which to draw over a state of a chart: on the chart at rest at once, on the moving one when it is
 * there.
 */
export function drawOver(chapter: Element, state: string, add: (surface: Surface) => void): void {
  const still = chapter.querySelector<SVGElement>(`.still[data-state="${state}"] .form`);
  if (still) add({ place: still, breadth: 'narrow' });
  const onMoving = (chart: MovingChart) => {
    for (const breadth of ['wide', 'narrow'] as const) add({ breadth, ...chart.over(state, breadth) });
  };
  const chart = charts.get(chapter);
  if (chart) onMoving(chart);
  else waiting.set(chapter, [...(waiting.get(chapter) ?? []), onMoving]);
}
