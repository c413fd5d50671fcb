import { describe, expect, it } from 'vitest';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import { layout } from '#lib/forms/panels/layout.ts';
import type { Plot } from '#lib/forms/line/shape.ts';
import type { PanelsSpec } from '#lib/forms/panels/shape.ts';
import { find, keys, line, row, series, world, yearly } from './line.fixture.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const years = (from: number, to: number): Plot['x'] => ({
  domain: [from, to],
  ticks: { wide: [from, to], narrow: [from, to] }
});

const panel = (
  key: string,
  rest: Partial<PanelsSpec['panels'][number]> = {}
): PanelsSpec['panels'][number] => {
  const { x, y } = line({});
  return { key, label: key, x, y, series: [], ...rest };
};

const violence: PanelsSpec = {
  form: 'panels',
  columns: { wide: 3, narrow: 1 },
  panels: [
    panel('explosions', {
      unit: 'police',
      x: years(2021, 2025),
      series: [series('attacks', { values: ['last'] }), series('rival', { mark: 'dots' })]
    }),
    panel('liquidations', {
      x: years(2014, 2022),
      series: [series('liquidations', { values: ['first', 'last'], gap: 'gap' })]
    }),
    panel('homicide', { x: years(2000, 2024), series: [series('homicide', { values: ['first', 'last'] })] })
  ]
};

const context = world(
  {
    attacks: yearly(2023, [900, 1543, 1525]),
    rival: [row(2021, 212), row(2022, 340, { qualifier: 'rival' })],
    liquidations: [row(2014, 38), ...yearly(2017, [31, 20, 18, 10, 8, 11])],
    homicide: yearly(2000, [223, 260, 220, 240, 210, 190, 160, 170])
  },
  {
    explosions: 'aanslagen met explosieven',
    police: 'politie: meer dan de helft | zonder link met misdaad',
    gap: 'geen cijfer'
  }
);

const plots = (marks: Mark[], key: string) => {
  const { x1, x2, y1 } = find(marks, 'rule', `${key}:x:axis`);
  return { left: x1, right: x2, foot: y1 };
};

describe.each(BREADTHS)('panels (%s)', (breadth) => {
  const marks = layout(violence, context, breadth);

  it('hold without overlap or loss', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });

  it('put the panel before every key, each once', () => {
    const all = keys(marks);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((key) => /^(explosions|liquidations|homicide):/.test(key))).toBe(true);
    expect(find(marks, 'line', 'homicide:homicide').points).toHaveLength(8);
  });

  it('have titles and units of their own', () => {
    expect(find(marks, 'text', 'explosions:title').lines.join(' ')).toBe('aanslagen met explosieven');
    expect(keys(marks)).toContain('explosions:unit');
    expect(keys(marks)).not.toContain('homicide:unit');
  });
});

describe('the grid of panels', () => {
  it('stands side by side in the wide breadth and stacked in the narrow one', () => {
    const wide = layout(violence, context, 'wide');
    expect(plots(wide, 'explosions').foot).toBe(plots(wide, 'homicide').foot);
    expect(plots(wide, 'explosions').right).toBeLessThan(plots(wide, 'liquidations').left);
    const narrow = layout(violence, context, 'narrow');
    expect(plots(narrow, 'explosions').foot).toBeLessThan(plots(narrow, 'liquidations').foot);
  });

  it('prints years once where panels above each other share them', () => {
    const four: PanelsSpec = {
      form: 'panels',
      columns: { wide: 2, narrow: 2 },
      panels: ['a', 'b', 'c', 'd'].map((key) => panel(key, key === 'd' ? { x: years(2000, 2025) } : {}))
    };
    const marks = layout(four, world({}), 'wide');
    expect(keys(marks, 'text')).not.toContain('a:x:2011');
    expect(keys(marks, 'text')).toContain('b:x:2011');
    expect(keys(marks, 'text')).toContain('c:x:2011');
    expect(keys(marks, 'text')).toContain('d:x:2025');
  });

  it('leaves the last row short where the panels do not fill it', () => {
    const marks = layout({ ...violence, columns: { wide: 2, narrow: 1 } }, context, 'wide');
    expect(plots(marks, 'homicide').right).toBeLessThan(55);
    expect(outside(marks, 'wide')).toEqual([]);
  });
});
