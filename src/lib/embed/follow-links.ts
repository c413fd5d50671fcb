import { wordpress } from './dialects/wordpress.ts';
import type { Address } from './dialects/dialect.ts';
import type { Stop } from './mode.ts';

/** In a sandbox that keeps a frame from opening addresses, WordPress opens those of the frame's own site for it. */
export function followLinks(address: Address): Stop {
  const { follow } = wordpress(address);
  const click = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const message = link && link.host === location.host && !link.hash ? follow?.(link.href) : undefined;
    if (message === undefined) return;
    event.preventDefault();
    window.parent.postMessage(message, '*');
  };
  document.addEventListener('click', click);
  return () => document.removeEventListener('click', click);
}
