import type { Mark } from './scene.ts';
import { type Shape, shapesOf } from './shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A shape that stands in the drawing, with what was last written of it. */
interface Standing {
  element: Element;
  shape: Shape;
  parts: Standing[];
}

/**
 * A drawing that can be given other marks: those of the same key are moved, others come and go. Only what differs from what was
 * written before is written, so a frame costs what changes in it.
 *
 * @param id unique on the page: ids of clip paths begin with it
 * @returns draws marks in the place, in their order; each element bears the key of its mark, `data-mark`
 */
export function painter(place: Element, id: string): (marks: Mark[]) => void {
  let standing = new Map<string, Standing[]>();
  return (marks) => {
    const before = standing;
    standing = new Map();
    let at: Element | null = place.firstElementChild;
    for (const mark of marks) {
      const shapes = shapesOf(mark, id);
      const same = before.get(mark.key);
      const fits =
        same?.length === shapes.length && same.every((one, index) => alike(one.shape, shapes[index]!));
      const drawn = fits ? same : shapes.map(build);
      if (fits) {
        same.forEach((one, index) => rewrite(one, shapes[index]!));
        before.delete(mark.key);
      }
      standing.set(mark.key, drawn);
      for (const { element } of drawn) {
        if (!fits) element.setAttribute('data-mark', mark.key);
        if (element === at) at = at.nextElementSibling;
        else place.insertBefore(element, at);
      }
    }
    for (const gone of before.values()) for (const { element } of gone) element.remove();
  };
}

/** Made of the same elements: one can be written over the other. */
function alike(one: Shape, other: Shape): boolean {
  if (one.tag !== other.tag) return false;
  if (typeof one.inside === 'string' || typeof other.inside === 'string') return one.inside === other.inside;
  const parts = other.inside;
  return one.inside.length === parts.length && one.inside.every((part, index) => alike(part, parts[index]!));
}

function build(shape: Shape): Standing {
  const element = document.createElementNS(SVG, shape.tag);
  for (const [name, value] of Object.entries(shape.attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  if (typeof shape.inside === 'string') {
    element.textContent = shape.inside;
    return { element, shape, parts: [] };
  }
  const parts = shape.inside.map(build);
  element.append(...parts.map((part) => part.element));
  return { element, shape, parts };
}

function rewrite(standing: Standing, shape: Shape): void {
  const before = standing.shape.attributes;
  for (const [name, value] of Object.entries(shape.attributes)) {
    if (value === before[name]) continue;
    if (value === undefined) standing.element.removeAttribute(name);
    else standing.element.setAttribute(name, String(value));
  }
  standing.parts.forEach((part, index) => rewrite(part, (shape.inside as Shape[])[index]!));
  standing.shape = shape;
}
