import type { Element } from 'hast';
import { element } from './element.ts';
import type { Ui } from './ui.ts';

/** The inks that the legend teaches, each with its swatch. */
const SWATCHES: { key: string; ink: string; kind: 'solid' | 'texture' | 'line' | 'gap' }[] = [
  { key: 'claimed', ink: 'claimed', kind: 'texture' },
  { key: 'measured', ink: 'measured', kind: 'solid' },
  { key: 'derived', ink: 'derived', kind: 'texture' },
  { key: 'objection', ink: 'objection-claimed', kind: 'texture' },
  { key: 'not-known', ink: 'quiet', kind: 'gap' }
];

/** The legend of the inks: a swatch, a word and one line for each. */
export function legend(ui: Ui): Element {
  const items = SWATCHES.map(({ key, ink, kind }) =>
    element(
      'li',
      {},
      swatch(ink, kind),
      element('span', {}, element('b', {}, ui(`ink-${key}`)), ui(`ink-${key}-line`))
    )
  );
  return element('ul', { className: ['legend'] }, ...items);
}

function swatch(ink: string, kind: 'solid' | 'texture' | 'line' | 'gap'): Element {
  const shape =
    kind === 'gap'
      ? [line(ink, '0', '30%'), line(ink, '70%', '100%')]
      : [
          element('rect', {
            className: ['rect', `ink-${ink}`],
            fill: kind === 'texture' ? `url(#texture-${ink})` : undefined,
            x: '1',
            y: '15%',
            width: '96%',
            height: '70%'
          })
        ];
  return element('svg', { ariaHidden: 'true' }, ...shape);
}

const line = (ink: string, x1: string, x2: string): Element =>
  element('line', { className: ['line', `ink-${ink}`], x1, x2, y1: '50%', y2: '50%' });
