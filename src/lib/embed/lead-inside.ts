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
    target.focus({ preventScroll: true });
  };
  // Before the router sees it: it leaves links with a target alone.
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
