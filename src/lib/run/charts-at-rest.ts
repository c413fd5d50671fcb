import { painter } from '#lib/forms/kit/paint.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import type { Scenes } from './scenes.ts';

/** What draws the charts at rest that were changed. */
const painters = new WeakMap<Element, (marks: Mark[]) => void>();
let count = 0;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws the charts at rest of a chapter, which stand beside its words, on paper and in low windows, as `change` makes their scenes: over
 * what the server drew, which a saved copy of the page shows again (layout.css).
 */
export function alterAtRest(section: Element, scenes: Scenes, change: (scene: Mark[]) => Mark[]): void {
  for (const place of section.querySelectorAll<HTMLElement>(':is(.still, .pillars)[data-state]'))
    for (const breadth of ['wide', 'narrow'] as Breadth[]) {
      const svg = place.querySelector(`.form.${breadth}`);
      const scene = scenes.get(place.dataset.state ?? '')?.[breadth];
      if (!svg || !scene) continue;
      const marks = change(scene);
      // What nobody changed stays what the server drew.
      if (marks === scene && !painters.has(svg)) continue;
      if (!painters.has(svg)) {
        const place = document.createElementNS(SVG, 'g');
        place.setAttribute('class', 'changed');
        svg.append(place);
        svg.classList.add('altered');
        painters.set(svg, painter(place, `at-rest-${count++}`));
      }
      painters.get(svg)!(marks);
    }
}
