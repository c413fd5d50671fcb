import { holdPlace } from '#lib/walk/place.ts';

/**
 * Keeps the room of every interactive from the start, with a likeness that is not seen, so that nothing moves when they come. The
 * words that are read stay where they are.
 */
export function keepRoom(root: Document): void {
  const place = holdPlace({ ends: false });
  place.remember();
  for (const template of root.querySelectorAll<HTMLTemplateElement>('.interactive > template')) {
    const kept = document.createElement('div');
    kept.className = 'kept-room';
    kept.append(template.content.cloneNode(true));
    for (const drawing of kept.querySelectorAll<SVGElement>('[data-height]'))
      drawing.style.height = drawing.dataset.height ?? '';
    // A choice comes before the list that it is from.
    if (kept.querySelector('.finder')) template.parentElement?.prepend(kept);
    else template.before(kept);
  }
  place.moved((top) => window.scrollTo({ top, behavior: 'instant' }));
}

/** The interactive itself takes its room. */
export const takeRoom = (place: Element): void => place.querySelector(':scope > .kept-room')?.remove();
