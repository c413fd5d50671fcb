import type { PointWords } from './given.ts';
import { button, make } from './make.ts';

/** What a chart says below itself: of a value what it is and who published it, and the ways from there. */
export interface Strip {
  readonly element: HTMLElement;
  /** `way`: to the sentence that uses the value, where there is one. */
  tell(first: string, second?: string, way?: HTMLAnchorElement): void;
  plays(yes: boolean): void;
  /** Follows the way. */
  follow(): void;
}

export function makeStrip(words: PointWords, { table, listen }: { table(): void; listen(): void }): Strip {
  const [value, source, leads] = [make('p', 'point-value'), make('p', 'point-source'), make('span')];
  const hears = button(words.listen, listen);
  const ways = make('p', 'point-ways', leads, button(words.table, table), hears);
  const element = make('div', 'point-said', value, source, ways);
  element.hidden = true;
  return {
    element,
    tell(first, second = '', way) {
      value.textContent = first;
      source.textContent = second;
      leads.replaceChildren(...(way ? [way] : []));
      element.hidden = false;
      // What does not fit below its chart lies over it, as far as it must.
      element.style.translate = '';
      const { bottom } = element.getBoundingClientRect();
      const under = bottom - document.documentElement.clientHeight;
      const most = element.parentElement?.clientHeight ?? 0;
      if (under > 0) element.style.translate = `0 ${-Math.min(most, under)}px`;
    },
    plays(yes) {
      hears.textContent = yes ? words.stop : words.listen;
    },
    follow() {
      leads.querySelector('a')?.click();
    }
  };
}
