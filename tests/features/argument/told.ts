import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import { argument, own } from '#lib/features/argument/places.server.ts';
import type { Telling } from '#lib/telling/telling.ts';
import type { ArgumentGiven, OwnGiven } from '#lib/features/argument/given.ts';
import { OWN } from '../../own.ts';

const evidence = readEvidence('data');

export const tellingIn = (lang: Lang): Telling => ({
  debate: OWN,
  lang,
  evidence,
  ui: OWN.in[lang].ui,
  sourcesPage: `/${lang}/sources/`,
  place: 'a-step',
  ways: { to: (id) => `#${id}`, deeper: (id) => `#${id}` }
});

/** What the places at the end are given in a language, and what stands there. */
export function told(lang: Lang) {
  const map = argument(tellingIn(lang));
  const end = own(tellingIn(lang));
  return { map, given: map.given as ArgumentGiven, own: end.given as OwnGiven };
}
