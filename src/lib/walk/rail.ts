import type { Walk } from './walk.ts';

/** Shows on the rail which chapters have been read and which one the reader is in. Returns what stops it. */
export function showOnRail(walk: Walk, rail: Element | null): () => void {
  const links = [...(rail?.querySelectorAll('a') ?? [])];
  let shown = -1;
  return walk.follow(({ chapter }) => {
    if (chapter === shown) return;
    shown = chapter;
    const { id } = walk.chapters[chapter]?.section ?? {};
    const now = links.findIndex((link) => link.getAttribute('href') === `#${id}`);
    links.forEach((link, index) => {
      link.parentElement?.classList.toggle('read', index <= now);
      if (index === now) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
  });
}
