import type { Stop } from '../mode.ts';

/** Px below which nothing that matters is hidden. */
const SLACK = 8;

/**
 * Marks a pane of words that holds more than it shows: with the class `goes-on` while there is more below, so that it fades, and
 * within the keyboard's reach while it scrolls at all.
 */
export function markMore(panes: HTMLElement[]): Stop {
  const look = (pane: HTMLElement) => {
    const hidden = pane.scrollHeight - pane.clientHeight;
    pane.classList.toggle('goes-on', hidden - pane.scrollTop > SLACK);
    if (hidden > SLACK) pane.tabIndex = 0;
    else pane.removeAttribute('tabindex');
  };
  const scrolled = ({ currentTarget }: Event) => look(currentTarget as HTMLElement);
  const size = new ResizeObserver((entries) => {
    const changed = entries.map(({ target }) => panes.find((pane) => pane.contains(target)));
    for (const pane of new Set(changed)) if (pane) look(pane);
  });
  for (const pane of panes) {
    pane.addEventListener('scroll', scrolled, { passive: true });
    for (const part of [pane, ...pane.children]) size.observe(part);
  }
  return () => {
    size.disconnect();
    for (const pane of panes) {
      pane.removeEventListener('scroll', scrolled);
      pane.classList.remove('goes-on');
      pane.removeAttribute('tabindex');
    }
  };
}
