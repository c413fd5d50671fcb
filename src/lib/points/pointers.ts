/** What pointers and fingers may do to a chart. */
export interface Pointed {
  /** A mouse is at a place; or a finger touched it: then says whether there is a value that it did not touch before. */
  hover(event: PointerEvent): void;
  touch(event: MouseEvent): boolean;
  /** The mouse went away; or something else of the page was pressed. */
  left(): void;
  elsewhere(): void;
}

/** What we say ourselves has its own use for pointers; so has what lies over a chart to be drawn on. */
const SAID = '.point-said, .point-table';
const OWN = `[data-interactive], ${SAID}`;

export function followPointers(chart: HTMLElement, { hover, touch, left, elsewhere }: Pointed): void {
  const isIn = (parts: string, { target }: Event) =>
    target instanceof Element && target.closest(parts) !== null;
  let finger = false;
  chart.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && !isIn(OWN, event)) hover(event);
  });
  chart.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') left();
  });
  chart.addEventListener('pointerdown', (event) => {
    finger = event.pointerType !== 'mouse';
  });
  chart.addEventListener('click', (event) => {
    // In the stepper a tap on the chart leads on.
    if (isIn(SAID, event)) event.stopPropagation();
    else if (finger && !isIn(OWN, event) && touch(event)) event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !chart.contains(target)) elsewhere();
  });
}
