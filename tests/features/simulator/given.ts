import { readEvidence } from '#lib/evidence/read.ts';
import type { Lang } from '#lib/languages/index.ts';
import type { Given } from '#lib/features/simulator/given.ts';
import { find, type Policy, startOf } from '#lib/features/simulator/policy.ts';
import { simulator } from '#lib/features/simulator/simulator.server.ts';
import { OWN } from '../../own.ts';

export const evidence = readEvidence('data');

/** What the panel of a language is given. */
export const given = (lang: Lang): Given =>
  simulator(
    { lang, evidence, ui: OWN.in[lang].ui, sourcesPage: '/sources/', place: 'place' },
    OWN.simulator!
  );

export const dutch = given('nl');

/** The policy with which a variant starts. */
export const start = (variant: string): Policy => startOf(find(dutch.regimes, variant).variant);
