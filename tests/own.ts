import { readDebate } from '#lib/debate/debate.ts';
import { placeOf } from '#lib/files/place.ts';

/** This repository's own debate. */
export const OWN = readDebate(placeOf(''));

/** The languages in which it is told. */
export const LANGS = OWN.evidence.langs;
