import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import { draw } from '#lib/features/draw/draw.server.ts';
import { OWN } from '../../own.ts';

export const evidence = readEvidence('data');

/** What drawing is given, as the page has it. */
export const given = (lang: Lang) =>
  draw({ lang, evidence, ui: OWN.in[lang].ui, place: 'price-draw' }, OWN.draws);

export const dutch = given('nl');
export const english = given('en');
