import { element } from '#lib/words/element.ts';
import type { Directive } from './directive.ts';

const headed = (name: string): Directive => ({
  name,
  kind: 'container',
  render: (_, { telling: { level = 3, ui }, inside }) =>
    element('div', { className: ['side', name] }, element(`h${level + 1}`, {}, ui(name)), ...inside())
});

/** `:::for` and `:::against`: what speaks for each side at a weighing, read beside each other. */
export const inFavour: Directive = { ...headed('for'), side: 'for' };
export const against: Directive = { ...headed('against'), side: 'against' };

/** `:::known` and `:::since`: what was known on the day that verdicts speak of, and what came after. */
export const known = headed('known');
export const since = headed('since');
