import type { Evidence } from '#lib/evidence/evidence.ts';
import type { Building, Pillar } from '#lib/forms/pillars/layout.ts';
import { capital } from '#lib/forms/kit/sentence.ts';
import type { Lang } from '#lib/languages/index.ts';
import { below, conclusionOf, type SoundArgument } from './argument.server.ts';
import { plainLabel } from './label.server.ts';

/** A pillar, and the step of the story in which it is weighed. */
export interface WeighedPillar extends Pillar {
  step: string;
}

export interface WeighedBuilding extends Building {
  pillars: WeighedPillar[];
}

/**
 * The argument as pillars under a conclusion: the claims that the reader weighs, in the order of the argument, whatever hangs
 * between them and the conclusion; then what nobody said. Throws where the argument is not sound.
 */
export function buildingOf(
  lang: Lang,
  evidence: Evidence,
  { declared, words }: SoundArgument
): WeighedBuilding {
  const says = (id: string): string => plainLabel(words.nodes[id]!.label, evidence, lang).replace(/\.$/, '');
  const claims = (id: string): string[] =>
    below(declared, id).flatMap(({ child }) => {
      const node = declared.nodes[child]!;
      if (node.kind !== 'claim') return [];
      return node.weighed || node.unspoken ? [child] : claims(child);
    });
  const conclusion = conclusionOf(declared);
  const pillars = claims(conclusion).map((id) => {
    const { step, unspoken } = declared.nodes[id]!;
    const { short, name = id } = words.nodes[id]!;
    return { id, name: short ?? capital(name), says: says(id), unspoken, step };
  });
  return {
    conclusion: says(conclusion),
    pillars: [...pillars.filter(({ unspoken }) => !unspoken), ...pillars.filter(({ unspoken }) => unspoken)]
  };
}
