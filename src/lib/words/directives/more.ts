import { element } from '#lib/words/element.ts';
import { attributeOf, type Directive } from './directive.ts';

/** `::more[what there is]{to=step}`: the way from the walk to what goes deeper. Without words of its own, its step says of what. */
export const more: Directive = {
  name: 'more',
  kind: 'leaf',
  label: 'allowed',
  attributes: { to: { is: 'id', needed: true } },
  render: (node, { telling: { ui, ways, place }, inside }) => {
    const label = inside();
    return element(
      'p',
      { className: ['more'] },
      element(
        'a',
        {
          href: ways.deeper(attributeOf(node, 'to')),
          ariaDescribedBy: label.length > 0 ? undefined : [`${place.replace(/-head$/, '')}-title`]
        },
        label.length > 0 ? `${ui('deeper')}: ` : ui('deeper'),
        ...label
      )
    );
  },
  twin: (node) => `more to ${attributeOf(node, 'to')}`
};
