export type Heading = 'h2' | 'h3' | 'h4' | 'h5';

/** The level below the heading of the step, or else of the page, in which something stands. */
export function headingBelow(place: Element): Heading {
  const above = (place.closest('[data-step]') ?? document).querySelector('h1, h2, h3, h4');
  return `h${Number(above?.tagName.slice(1) ?? 3) + 1}` as Heading;
}
