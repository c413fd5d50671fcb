import type { Breadth } from '../forms/kit/scene.ts';
import type { Place, Value } from './values.ts';

const SVG = 'http://www.w3.org/2000/svg';
const BREADTHS: Breadth[] = ['wide', 'narrow'];

/** How near to a mark, in px, a pointer is at it. */
const NEAR = { mouse: 20, finger: 28 };
/** Around a mark that is larger than a point, and the radius around a point, in px. */
const FRAME = 3;
const RING = 8;
/** More marks than this step back at once: fading, each costs a frame as much as if it moved. */
const MANY = 100;

/** The state that a chart shows; nothing while it changes. What stands at rest beside its words has that of its figure. */
export const stateOf = (chart: HTMLElement): string | undefined =>
  chart.dataset.state ?? chart.closest<HTMLElement>('.still')?.dataset.state;

/** The drawing of a chart that is seen; none while it is hidden. */
export function seenIn(chart: Element): { svg: SVGSVGElement; breadth: Breadth } | undefined {
  for (const breadth of BREADTHS) {
    const svg = chart.querySelector<SVGSVGElement>(`:scope > .form.${breadth}`);
    if (svg && svg.getClientRects().length > 0 && getComputedStyle(svg).visibility === 'visible')
      return { svg, breadth };
  }
  return undefined;
}

/** The elements that draw a scene: in a group of their own where the chart moves. */
function shapesOf(svg: SVGSVGElement): HTMLCollection {
  const first = svg.firstElementChild;
  return first?.tagName === 'g' && first.classList.length === 0 ? first.children : svg.children;
}

/** Whether an element draws a value: by the key of its mark where the chart moves and may hold other marks, else by its number. */
function shows(shape: Element, index: number, key: string, { marks }: Place): boolean {
  const mark = shape.getAttribute('data-mark');
  if (mark === null) return marks.includes(index);
  return shape.tagName !== 'text' && (mark === key || mark.startsWith(`${key}:`));
}

/** Undoes what `light` did. */
export function darken(chart: Element): void {
  for (const svg of chart.querySelectorAll('[data-lights]')) svg.removeAttribute('data-lights');
  for (const lit of chart.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  for (const pointer of chart.querySelectorAll('.pointer')) pointer.remove();
}

/**
 * Lights values in a chart, and lets the rest of its marks step back: with a ring around each of which the place is meant.
 *
 * @param how `words`: words point at them; `mark`: one of them is pointed at in the chart itself
 * @returns whether the chart shows one of them
 */
export function light(chart: Element, values: Value[], how: 'words' | 'mark'): boolean {
  // Looks before it changes anything: a look at what was just changed has hundreds of marks styled twice in one frame.
  const seen = seenIn(chart);
  const { width = 0, height = 0 } = seen?.svg.getBoundingClientRect() ?? {};
  darken(chart);
  if (!seen) return false;
  const { svg, breadth } = seen;
  const placed = values.flatMap(({ key, places }) => {
    const place = places[breadth];
    return place ? [{ key, place }] : [];
  });
  if (placed.length === 0) return false;
  const shapes = [...shapesOf(svg)];
  for (const { key, place } of placed)
    for (const shape of shapes.filter((shape, index) => shows(shape, index, key, place)))
      shape.setAttribute('data-lit', '');
  svg.setAttribute('data-lights', how);
  svg.toggleAttribute('data-many', shapes.length > MANY);
  const pointer = document.createElementNS(SVG, 'g');
  pointer.setAttribute('class', 'pointer');
  pointer.append(...placed.map(({ place }) => around(place, width, height)));
  svg.append(pointer);
  return true;
}

/** A ring around a point, a frame around what is larger. */
function around({ x, y, across, down }: Place, width: number, height: number): SVGElement {
  const [halfWidth, halfHeight] = [(across / 100) * width, (down / 100) * height];
  const isPoint = Math.max(halfWidth, halfHeight) < RING;
  const shape = document.createElementNS(SVG, isPoint ? 'circle' : 'rect');
  const attributes = isPoint
    ? { cx: `${x}%`, cy: `${y}%`, r: RING }
    : {
        x: (x / 100) * width - halfWidth - FRAME,
        y: (y / 100) * height - halfHeight - FRAME,
        width: 2 * (halfWidth + FRAME),
        height: 2 * (halfHeight + FRAME)
      };
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
  return shape;
}

/** The value whose mark is nearest to a place in the window, where one is near. */
export function valueAt(
  chart: Element,
  values: Value[],
  { clientX, clientY }: { clientX: number; clientY: number },
  by: 'mouse' | 'finger'
): Value | undefined {
  const seen = seenIn(chart);
  if (!seen) return undefined;
  const { left, top, width, height } = seen.svg.getBoundingClientRect();
  let best: { value: Value; edge: number; centre: number } | undefined;
  for (const value of values) {
    const place = value.places[seen.breadth];
    if (!place) continue;
    const [x, y] = [
      Math.abs(clientX - left - (place.x / 100) * width),
      Math.abs(clientY - top - (place.y / 100) * height)
    ];
    const edge = Math.hypot(
      Math.max(0, x - (place.across / 100) * width),
      Math.max(0, y - (place.down / 100) * height)
    );
    const centre = Math.hypot(x, y);
    if (edge > NEAR[by]) continue;
    if (!best || edge < best.edge || (edge === best.edge && centre < best.centre))
      best = { value, edge, centre };
  }
  return best?.value;
}
