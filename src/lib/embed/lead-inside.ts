import type { Stop } from './mode.ts';

/**
 * Links within the page lead there without a change of the address: that of a frame belongs to its host's history. All others
 * open outside the frame.
 */
export function leadInside(root: Document): Stop {
  const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest('a') : null);
  const inside = (event: MouseEvent) => {
    const link = linkOf(event);
    // By its attribute: a link in a drawing has no `hash`.
    const href = link?.getAttribute('href');
    const target = href?.startsWith('#') && root.getElementById(href.slice(1));
    if (!target || event.defaultPrevented || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    target.scrollIntoView({ behavior: 'instant' });
    // Its heading has the focus, so that a keyboard goes on from there: a whole section the host of a frame would bring into view anew.
    const named = root.getElementById(target.getAttribute('aria-labelledby') ?? '') ?? target;
    if (named.tabIndex < 0) named.tabIndex = -1;
    named.focus({ preventScroll: true });
  };
  const outside = (event: MouseEvent) => {
    const link = linkOf(event);
    if (link && !link.getAttribute('target') && !link.getAttribute('href')?.startsWith('#'))
      link.setAttribute('target', '_blank');
  };
  root.addEventListener('click', inside);
  root.addEventListener('click', outside, true);
  return () => {
    root.removeEventListener('click', inside);
    root.removeEventListener('click', outside, true);
  };
}
