import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/lang.ts';
import { draw } from '#lib/story/draw.ts';
import { readUi } from '#lib/story/ui.ts';

export const evidence = readEvidence('data');

/** What drawing is given, as the page has it. */
export const given = (lang: Lang) => draw({ lang, evidence, ui: readUi(lang), place: 'price-draw' });

export const dutch = given('nl');
export const english = given('en');
