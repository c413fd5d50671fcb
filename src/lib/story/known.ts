import { readEvidence } from '#lib/evidence/read.ts';
import { once } from './once.ts';
import { readChapters } from './read-chapters.ts';

/** What is read from a data folder, once in a build. */
export const evidenceOf = once(readEvidence);

/** The words that go with it, once in a build. */
export const chaptersOf = once(readChapters);
