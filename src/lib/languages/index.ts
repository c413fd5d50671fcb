/** The languages that the code knows: a record each, in a file of its own. */
import type { Signs } from './digits.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';

export const LANGUAGES = { nl, en } satisfies Record<string, Language>;
export type Lang = keyof typeof LANGUAGES;

/** Every one of them. Which of these a debate is told in, it says itself. */
export const KNOWN = Object.keys(LANGUAGES) as [Lang, ...Lang[]];

export function signsOf(lang: Lang): Signs {
  const { decimal, thousands } = LANGUAGES[lang];
  return { decimal, thousands };
}

export const isLang = (text: string): text is Lang => Object.hasOwn(LANGUAGES, text);
