import { holdPlace } from './place.ts';

/** So long must a page rest, in ms, for where it stands to be where the reader is. */
const REST = 120;

/** Holds the reader's place in a page that scrolls by itself. Returns what stops it. */
export function keepPlace(): () => void {
  const { documentElement: root, body } = document;
  const place = holdPlace();
  let resting: ReturnType<typeof setTimeout>;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => place.remember(), REST);
  };
  const look = () => {
    // Where something is typed the browser itself keeps that in view, whatever its keyboard covers.
    if (document.activeElement?.matches('input:not([type=radio], [type=range], [type=checkbox]), textarea'))
      return;
    place.moved((top) => window.scrollTo({ top, behavior: 'instant' }));
    rest();
  };
  const size = new ResizeObserver(look);
  size.observe(root);
  size.observe(body);
  window.addEventListener('scroll', rest, { passive: true });
  place.remember();
  return () => {
    clearTimeout(resting);
    size.disconnect();
    window.removeEventListener('scroll', rest);
  };
}
