import scrollama from 'scrollama';
import { measure, reading } from './measure.ts';
import { nearestStep, offsetOf, placeAt, positionAt } from './position.ts';

interface Reader {
  /** The position changed: at most once a frame. */
  moved(position: number): void;
  /** The reader came near another step: the index of that step. */
  near(step: number): void;
}

/**
 * Follows the reader through the steps. The position is read from the steps' boxes, cached and measured again when the
 * page's size changes; scrollama says which step is near. Where the page gets another width, as by turning a phone, the
 * words that were read stay at the line of reading. Returns what stops it.
 */
export function follow(steps: HTMLElement[], reader: Reader): () => void {
  const { documentElement: root } = document;
  let boxes = measure(steps);
  let width = root.clientWidth;
  let place = placeAt(boxes, window.scrollY, reading());
  let frame = 0;

  const read = () => {
    frame = 0;
    // Until the boxes of another width are measured, the place is that of the old width.
    if (root.clientWidth === width) place = placeAt(boxes, window.scrollY, reading());
    reader.moved(positionAt(boxes, window.scrollY, reading()));
  };
  const ask = () => {
    frame ||= requestAnimationFrame(read);
  };

  const scroller = scrollama();
  scroller.setup({ step: steps, offset: 0.6 });
  scroller.onStepEnter(() => reader.near(nearestStep(positionAt(boxes, window.scrollY, reading()))));

  const size = new ResizeObserver(() => {
    boxes = measure(steps);
    if (root.clientWidth !== width) {
      width = root.clientWidth;
      if (place) window.scrollTo({ top: offsetOf(boxes, place, reading()), behavior: 'instant' });
    }
    scroller.resize();
    ask();
  });
  size.observe(root);
  for (const step of steps) size.observe(step);

  window.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', ask);
  read();
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    scroller.destroy();
    window.removeEventListener('scroll', ask);
    window.removeEventListener('resize', ask);
  };
}
