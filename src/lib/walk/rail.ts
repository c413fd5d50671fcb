import type { Walk } from './walk.ts';

/**
 * Shows on the rail which chapters have been read, which one the reader is in and at which step; on the first screen, how long it
 * takes.
 */
export function showOnRail(walk: Walk, rail: Element | null): void {
  const links = [...(rail?.querySelectorAll(':scope > ol a') ?? [])];
  const menu = rail?.querySelector('details');
  const where = menu?.querySelector<HTMLElement>('[data-step-of]');
  const soFar = document.createElement('span');
  soFar.className = 'so-far';
  where?.after(soFar);
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) menu.open = false;
  });
  menu?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  let shown = -1;
  walk.follow(({ chapter, near, position, steps }) => {
    if (where) {
      // Before the first step has come to its place, nothing has been read.
      const begun = position > 0 || near > 0 || window.scrollY > window.innerHeight / 2;
      const told = (where.dataset.stepOf ?? '')
        .replace('{step}', String(near + 1))
        .replace('{steps}', String(steps.length));
      where.classList.toggle('begun', begun);
      if (soFar.textContent !== (begun ? told : '')) soFar.textContent = begun ? told : '';
    }
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
