import { corrected as count, corrections as list } from '#lib/words/corrections.ts';
import type { Directive } from './directive.ts';

/** `::corrections`: every correction of data/corrections.json. */
export const corrections: Directive = {
  name: 'corrections',
  kind: 'leaf',
  render: (_, { telling }) => list(telling, telling.debate.corrections),
  filled: () => ({ file: 'corrections.json' })
};

/** `::corrected`: how many there have been, with the way to them. */
export const corrected: Directive = {
  name: 'corrected',
  kind: 'leaf',
  render: (_, { telling }) => count(telling, telling.debate.corrections),
  filled: () => ({ file: 'corrections.json' })
};
