import type { Debate } from '#lib/debate/debate.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { ParsedChapter } from '#lib/words/parse.ts';
import { waysFrom } from '#lib/words/places.ts';
import type { Around } from './telling.ts';

/**
 * @param home address below which the pages of the language lie
 * @param here the chapters that stand on the page
 */
export function aroundOf(debate: Debate, lang: Lang, home: string, here: ParsedChapter[] = []): Around {
  const { evidence } = debate;
  const { ui, places } = debate.in[lang];
  return { debate, lang, evidence, ui, sourcesPage: `${home}sources/`, ways: waysFrom(places, home, here) };
}
