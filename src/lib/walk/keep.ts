import { holdPlace } from './place.ts';

/** What is typed in: the browser itself keeps that in view, whatever its keyboard covers. */
const TYPED = 'textarea, input:not([type=radio], [type=range], [type=checkbox], [type=button])';

/** Holds the reader's place in a page that scrolls by itself. */
export function keepPlace(): void {
  const { documentElement: root, body } = document;
  const place = holdPlace({ ends: false });
  let length = root.scrollHeight;

  const look = () => {
    length = root.scrollHeight;
    if (!document.activeElement?.matches(TYPED))
      place.moved((top) => window.scrollTo({ top, behavior: 'instant' }));
    place.remember();
  };
  const scrolled = () => {
    // Longer or shorter, and nobody has said so yet.
    if (root.scrollHeight === length) place.remember();
    else look();
  };
  const size = new ResizeObserver(look);
  size.observe(root);
  size.observe(body);
  window.addEventListener('scroll', scrolled, { passive: true });
  place.remember();
}
