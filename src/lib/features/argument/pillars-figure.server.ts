import type { Element } from 'hast';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { chartContext } from '#lib/evidence/context.ts';
import type { Breadth } from '#lib/forms/kit/scene.ts';
import { type Shape, shapesOf } from '#lib/forms/kit/shapes.ts';
import { layout } from '#lib/forms/pillars/layout.ts';
import type { Lang } from '#lib/languages/index.ts';
import { element } from '#lib/words/element.ts';
import type { WeighedBuilding } from './pillars.server.ts';
import type { Ui } from '#lib/words/ui.ts';

/**
 * The pillars of the argument as a figure of their own: drawn in both breadths, with a way from each pillar to where it is weighed,
 * which lies over it and says in words what it is.
 *
 * @param state the state of the chapter's chart that shows the same
 * @param to the address of a step's chapter
 */
export function pillarsFigure(
  { lang, evidence, ui, building }: { lang: Lang; evidence: Evidence; ui: Ui; building: WeighedBuilding },
  state: string | undefined,
  to: (step: string) => string
): Element {
  const context = { ...chartContext(evidence, lang, {}), argument: building };
  const drawn = (['wide', 'narrow'] as const).map((breadth: Breadth) =>
    element(
      'svg',
      { className: ['form', breadth] },
      ...layout({ form: 'pillars' }, context, breadth).flatMap((mark) =>
        shapesOf(mark, `pillars-${breadth}`).map(drawing)
      )
    )
  );
  const ways = building.pillars.map(({ name, says, step, unspoken }, index) => {
    const number = String(index + 1);
    const told = unspoken
      ? ui('describe-pillar-nameless', { number })
      : ui('describe-pillar', { number, name, says });
    return element('li', {}, element('a', { href: to(step) }, element('span', {}, told)));
  });
  const nameless = building.pillars.some(({ unspoken }) => unspoken);
  return element(
    'figure',
    { className: ['pillars'], dataState: state },
    element('div', { className: ['chart'], ariaHidden: 'true' }, ...drawn),
    element(
      'nav',
      { ariaLabel: ui('describe-beam', { conclusion: building.conclusion }) },
      element('ol', {}, ...ways)
    ),
    element('figcaption', {}, ui(nameless ? 'pillars-and-nameless' : 'pillars-only'))
  );
}

const drawing = ({ tag, attributes, inside }: Shape): Element =>
  element(tag, attributes, ...(typeof inside === 'string' ? [inside] : inside.map(drawing)));
