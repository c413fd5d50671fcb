import { en } from './en.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';

/** The languages that the code knows: a record each. */
export const LANGUAGES = { nl, en } satisfies Record<string, Language>;
