import type { Words } from '#lib/ui/words.ts';

/** A page of words alone, in one language. */
export interface WordsPage {
  title: string;
  description: string;
  masthead: Words;
  words: Words;
}
