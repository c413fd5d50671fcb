import type { Element } from 'hast';
import { element } from '#lib/words/element.ts';
import type { Entry, UsedInk } from './inks.ts';
import { texturedInk } from './marks.ts';

/** The legend of one chart on a page, in the classes and textures of its stylesheet; nothing where there is nothing to explain. */
export const legendElement = (entries: Entry[]): Element[] =>
  entries.length === 0
    ? []
    : [
        element(
          'ul',
          { className: ['inks'] },
          ...entries.map((entry) =>
            element(
              'li',
              {},
              ...entry.as.map((shape) => element('svg', { ariaHidden: 'true' }, swatch(entry.ink, shape))),
              entry.name
            )
          )
        )
      ];

function swatch(ink: UsedInk['ink'], as: UsedInk['as'][number]): Element {
  const className = [`ink-${ink}`];
  if (as === 'line')
    return element('line', { className: ['line', ...className], x1: '0', x2: '100%', y1: '50%', y2: '50%' });
  if (as === 'dot')
    return element('circle', {
      className: ['dot', ...className],
      fill: ink.endsWith('derived') ? `url(#core-${ink})` : undefined,
      cx: '50%',
      cy: '50%',
      r: '0.35em'
    });
  const fill = texturedInk(ink) ? `url(#texture-${ink})` : undefined;
  const box = { x: '1', y: '1', width: '92%', height: '86%' };
  return element('rect', { className: ['rect', ...className], fill, ...box });
}
