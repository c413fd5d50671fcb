import { readDebate } from '#lib/debate/debate.ts';
import { placeOf } from '#lib/story/debate.ts';

/** This repository's own debate. */
export const OWN = readDebate(placeOf(''));
