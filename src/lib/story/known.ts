import { readEvidence } from '#lib/evidence/read.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { type Places, placesOf } from '#lib/words/places.ts';
import { DATA } from './debate.ts';
import { once } from './once.ts';
import { readChapters } from './read-chapters.ts';

/** What is read from a data folder, once in a build. */
export const evidenceOf = once(readEvidence);

/** The words that go with it, once in a build. */
export const chaptersOf = once(readChapters);

/** Where each step of the debate that is built stands. */
export const placesIn = once((lang: Lang): Places => placesOf(chaptersOf(evidenceOf(DATA))[lang]));

export const inWalk = (chapter: string): boolean => placesIn(LANGS[0]).walk.some(({ id }) => id === chapter);
