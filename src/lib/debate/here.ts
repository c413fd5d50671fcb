import { building } from '$app/environment';
import { placeOf } from '#lib/files/place.ts';
import type { Lang } from '#lib/languages/index.ts';
import { type Debate, readDebate } from './debate.ts';

let known: Debate | undefined;

/** Where the debate lies that is built: in the folder named by the setting DEBATE, or else it is this repository's own. */
export const placeHere = () => placeOf(process.env.DEBATE ?? '');

/** The debate that is built. Read once in a build; whoever edits wants it read again. */
export function debateHere(): Debate {
  const debate = (building && known) || readDebate(placeHere());
  known = debate;
  return debate;
}

/** Addresses in each language of that debate: of one page, or of one for each id. */
export const eachLanguage = (): { lang: Lang }[] => debateHere().evidence.langs.map((lang) => ({ lang }));
export const inEachLanguage = (ids: string[]): { lang: Lang; id: string }[] =>
  eachLanguage().flatMap(({ lang }) => ids.map((id) => ({ lang, id })));
