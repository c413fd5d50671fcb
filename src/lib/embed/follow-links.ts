import { wordpress } from './dialects/wordpress.ts';
import type { Address } from './dialects/dialect.ts';
import type { Stop } from './mode.ts';

/**
 * Links to other pages from a frame that may not open any: WordPress opens those of the frame's own site for it; of all others the
 * reader is shown where they lead, selected, to be copied.
 */
export function followLinks(address: Address): Stop {
  const { follow } = wordpress(address);
  const click = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || link.hasAttribute('download')) return;
    if (!/^https?:$/.test(link.protocol) || link.getAttribute('href')?.startsWith('#')) return;
    const message = link.host === location.host ? follow?.(link.href) : undefined;
    if (message !== undefined) window.parent.postMessage(message, '*');
    // A frame without an origin of its own stands in a sandbox, which may also keep pages from being opened.
    else if (self.origin !== 'null' || opened(link.href)) return;
    else show(link);
    event.preventDefault();
  };
  document.addEventListener('click', click);
  return () => document.removeEventListener('click', click);
}

/** Opens a page in a window of its own; whether that was allowed. */
function opened(href: string): boolean {
  const page = window.open(href, '_blank');
  if (!page) return false;
  try {
    page.opener = null;
  } catch {
    // It is elsewhere already.
  }
  return true;
}

const SHOWN = 'leads-to';

/** Says below a link where it leads. */
function show(link: HTMLAnchorElement): void {
  document.querySelector(`.${SHOWN}`)?.remove();
  const line = document.createElement('p');
  const place = document.createElement('span');
  line.className = SHOWN;
  line.setAttribute('role', 'status');
  place.textContent = link.href;
  line.append(`${document.querySelector<HTMLElement>('[data-blocked]')?.dataset.blocked ?? ''} `, place);
  (link.closest('p, li, blockquote, figcaption, td, dd') ?? link).after(line);
  getSelection()?.selectAllChildren(place);
}
