import { join } from 'node:path';
import * as v from 'valibot';
import { isLang, KNOWN, type Lang } from '#lib/languages/index.ts';
import { listed, readJson, type Written } from './files.ts';
import { type Problem, unlike } from './problem.ts';

const Languages = v.looseObject({
  languages: v.optional(v.pipe(v.array(v.pipe(v.string(), v.check(isLang))), v.minLength(1)))
});

/**
 * The languages in which a debate is told, the leading one first: those that data/story.json declares, or else all that the
 * code knows. A story.json that is not sound is told where it is read.
 */
export function languagesOf(data: string): [Lang, ...Lang[]] {
  if (!listed(data).includes('story.json')) return KNOWN;
  const declared = readJson(join(data, 'story.json'), Languages, () => {})?.value.languages;
  return (declared as [Lang, ...Lang[]] | undefined) ?? KNOWN;
}

const placesIn = (words: unknown): string[] =>
  typeof words === 'string' ? [...new Set(words.match(/\{[\w-]+\}/g))].sort() : [];

/** All that a file has by language, with the keys that lead there. */
export function byLanguage(found: unknown, keys: string[] = []): { keys: string[]; words: object }[] {
  if (typeof found !== 'object' || found === null) return [];
  const inside = Object.keys(found);
  if (inside.length > 0 && inside.every(isLang)) return [{ keys, words: found }];
  return Object.entries(found).flatMap(([key, one]) => byLanguage(one, [...keys, key]));
}

/** Words that a file has in one language and lacks in another of the debate's; and what is filled in in one and not in the other. */
export const untold = ({ value, problem }: Written<unknown>, langs: readonly Lang[]): Problem[] =>
  byLanguage(value)
    // A gloss stands beside words that are in one of the languages already, and so do the words of a check.
    .filter(({ keys }) => !['gloss', 'words'].includes(keys.at(-1) ?? ''))
    .flatMap(({ keys, words: all }) => [
      ...langs
        .filter((lang) => !(lang in all))
        .map((lang) =>
          problem(keys, unlike(Object.keys(all).join(', '), `'${lang}' as well, a language of this debate`))
        ),
      ...Object.entries(all).flatMap(([lang, words]) =>
        placesIn(Object.values(all).join(' '))
          .filter((place) => !placesIn(words).includes(place))
          .map((place) => problem([...keys, lang], unlike(`no ${place}`, 'it, as in another language')))
      )
    ]);
