import type { Shown } from '../kit/shown.ts';
import type { Teller } from '../kit/tell.ts';
import type { PillarsSpec } from './shape.ts';

/** The building in words: the conclusion, then its pillars in order, and which of them is in view. */
export function tell({ lit, named }: PillarsSpec, { context, ui }: Teller): string[] {
  const { conclusion, pillars } = context.argument ?? { conclusion: '', pillars: [] };
  const told = pillars.map(({ id, name, says, unspoken }, index) => {
    const number = String(index + 1);
    if (unspoken)
      return named
        ? ui('describe-pillar-unspoken', { number, says })
        : ui('describe-pillar-nameless', { number });
    return ui(lit?.includes(id) ? 'describe-pillar-lit' : 'describe-pillar', { number, name, says });
  });
  return [ui('describe-beam', { conclusion }), ...told];
}

/** The pillars that have a name, each with what it says. */
export function shows({ named }: PillarsSpec, { context }: Teller): Shown[] {
  const { pillars } = context.argument ?? { pillars: [] };
  return pillars
    .filter(({ unspoken }) => named || !unspoken)
    .map(({ id, name, says, unspoken }) => ({
      key: `pillar:${id}`,
      name,
      value: says,
      period: '',
      ink: unspoken ? 'quiet' : 'claimed',
      rows: []
    }));
}
