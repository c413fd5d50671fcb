import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { check } from '#lib/evidence/checks.ts';
import { describe } from '#lib/evidence/describe.ts';
import type { CheckDefinition } from '#lib/evidence/shapes.ts';
import { survey } from '#lib/evidence/read.ts';
import { evidence, table } from './folder.ts';

const world = evidence({
  'tables/goods.csv': table(
    '2020,NL,price,50,,,eur,,paper,',
    '2021,NL,price,49,,,eur,,paper,',
    '2022,NL,price,51.5,,,eur,carried-over,paper,',
    '2023,NL,price,30,,,eur,,paper,',
    '2023,BE,price,30,,,eur,,paper,'
  ),
  'chapters/one/figures.json': {
    drop: { change: ['goods/NL/price@2020', 'goods/NL/price@2023'], style: 'percent' },
    euros: { value: 'goods/NL/price@2020' },
    thousands: { value: 'goods/NL/price@2020', scale: 0.001, digits: 2 },
    less: { value: 'goods/NL/price@2021' }
  }
});
const price = (period: string) => `goods/NL/price@${period}`;

const CASES: [definition: CheckDefinition, holds: boolean, nl: string, en: string][] = [
  [
    { kind: 'flat', series: price('2020..2022'), within: 0.05 },
    true,
    'Getoetst: 49 tot 51,5, binnen 3 procent van het gemiddelde, 2020–2022, een waarde door de bron herhaald; nodig binnen 5 procent',
    'Tested: 49 to 51.5, within 3% of the mean, 2020–2022, one value repeated by the source; needed within 5%'
  ],
  [
    { kind: 'flat', series: price('2020..2023'), within: 0.05 },
    false,
    'Klopt niet: 30 tot 51,5, binnen 34 procent van het gemiddelde, 2020–2023, een waarde door de bron herhaald; nodig binnen 5 procent',
    'Does not hold: 30 to 51.5, within 34% of the mean, 2020–2023, one value repeated by the source; needed within 5%'
  ],
  [
    { kind: 'fell', from: price('2020'), to: price('2023'), atLeast: 0.2 },
    true,
    'Getoetst: van 50 (2020) naar 30 (2023), 40 procent lager; nodig minstens 20 procent',
    'Tested: from 50 (2020) to 30 (2023), 40% lower; needed at least 20%'
  ],
  [
    { kind: 'fell', from: price('2020'), to: price('2023'), atLeast: 0.1, atMost: 0.3 },
    false,
    'Klopt niet: van 50 (2020) naar 30 (2023), 40 procent lager; nodig 10 procent tot 30 procent',
    'Does not hold: from 50 (2020) to 30 (2023), 40% lower; needed 10% to 30%'
  ],
  [
    { kind: 'rose', from: price('2020'), to: price('2023') },
    false,
    'Klopt niet: van 50 (2020) naar 30 (2023), 40 procent lager; nodig hoger',
    'Does not hold: from 50 (2020) to 30 (2023), 40% lower; needed higher'
  ],
  [
    { kind: 'rose', from: price('2021'), to: price('2022') },
    true,
    'Getoetst: van 49 (2021) naar 51,5 (2022), 5 procent hoger; nodig hoger',
    'Tested: from 49 (2021) to 51.5 (2022), 5% higher; needed higher'
  ],
  [
    { kind: 'between', figure: 'drop', low: 35, high: 45 },
    true,
    'Getoetst: 40 procent, nodig 35 procent tot 45 procent',
    'Tested: 40%, needed 35% to 45%'
  ],
  [
    { kind: 'highest', value: price('2022'), among: 'goods/NL/price' },
    true,
    'Getoetst: 51,5 (2022) als hoogste van 4 waarden; van de andere is 50 de hoogste',
    'Tested: 51.5 (2022) as the highest of 4 values; of the others 50 is the highest'
  ],
  [
    // As low as another is not the lowest.
    { kind: 'lowest', value: price('2023'), among: 'goods/*/price@2023' },
    false,
    'Klopt niet: 30 (2023) als laagste van 2 waarden; van de andere is 30 de laagste',
    'Does not hold: 30 (2023) as the lowest of 2 values; of the others 30 is the lowest'
  ],
  [
    { kind: 'ordered', refs: [price('2023'), price('2021'), price('2020')], direction: 'up' },
    true,
    'Getoetst: 30; 49; 50; elke waarde hoger dan die ervoor',
    'Tested: 30; 49; 50; each value higher than the one before'
  ],
  [
    { kind: 'ordered', refs: ['goods/NL/price'], direction: 'down' },
    false,
    'Klopt niet: 50; 49; 51,5; 30; elke waarde lager dan die ervoor',
    'Does not hold: 50; 49; 51.5; 30; each value lower than the one before'
  ],
  [
    { kind: 'compare', left: 'euros', right: 'less', is: 'more' },
    true,
    'Getoetst: 50 is meer dan 49',
    'Tested: 50 is more than 49'
  ],
  [
    // In one unit it is the data that is compared, not what a scale makes of it.
    { kind: 'compare', left: 'thousands', right: 'less', is: 'less' },
    false,
    'Klopt niet: 0,05 is minder dan 49',
    'Does not hold: 0.05 is less than 49'
  ]
];

group('a check', () => {
  it.each(CASES)('%j', (definition, holds, nl, en) => {
    const result = check(world, definition);
    expect(result).toMatchObject({ kind: definition.kind, holds });
    expect(describe(result, 'nl')).toBe(nl);
    expect(describe(result, 'en')).toBe(en);
  });

  it('prints values in a format that is given', () => {
    const result = check(world, { kind: 'flat', series: price('2020..2021'), within: 0.05 });
    expect(describe(result, 'nl', { digits: 2 })).toContain('49,00 tot 50,00');
  });

  it('of one value alone is not flat, ordered or highest', () => {
    const one = price('2020');
    expect(check(world, { kind: 'flat', series: one, within: 1 }).holds).toBe(false);
    expect(check(world, { kind: 'ordered', refs: [one], direction: 'up' }).holds).toBe(false);
    expect(check(world, { kind: 'highest', value: one, among: one }).holds).toBe(false);
  });

  it('compares what is printed where two figures have units of their own', () => {
    // 40 percent against 0.05 as printed; the values behind them are 40 and 50.
    expect(check(world, { kind: 'compare', left: 'drop', right: 'thousands', is: 'more' }).holds).toBe(true);
  });

  it('throws where the data is not there', () => {
    expect(() => check(world, { kind: 'flat', series: 'goods/DE/price', within: 1 })).toThrow(
      'no rows for DE'
    );
    expect(() => check(world, { kind: 'between', figure: 'none', low: 0, high: 1 })).toThrow(
      'no figure "none"'
    );
  });
});

group('flat', () => {
  const values = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 });
  const worldOf = (list: number[]) =>
    evidence({
      'tables/goods.csv': table(
        ...list.map((value, i) => `${2000 + i},NL,price,${value},,,eur,,paper,as drawn`)
      )
    });

  it('holds just as far as the largest distance from the mean', () => {
    fc.assert(
      fc.property(values, (list) => {
        const world = worldOf(list);
        const result = check(world, { kind: 'flat', series: 'goods/NL/price', within: 10 });
        if (result.kind !== 'flat') throw new Error('another kind');
        const { spread } = result;
        const mean = list.reduce((a, b) => a + b) / list.length;
        expect(spread).toBeCloseTo(Math.max(...list.map((value) => Math.abs(value / mean - 1))), 8);
        const at = (within: number) => check(world, { kind: 'flat', series: 'goods/NL/price', within }).holds;
        expect(at(spread + 1e-9)).toBe(true);
        expect(at(spread - 1e-6)).toBe(false);
      }),
      { numRuns: 30 }
    );
  });
});

group('the price of a gram', () => {
  it('is flat for the years that it is said of, and not before', () => {
    const { evidence: real } = survey('data');
    const flat = (period: string) =>
      check(real, { kind: 'flat', series: `price/NL/retail-price-eur@${period}`, within: 0.05 });
    expect(describe(flat('2017..2023'), 'nl')).toBe(
      'Getoetst: 49,1 tot 52,1, binnen 4 procent van het gemiddelde, 2017–2023, een waarde door de bron herhaald; nodig binnen 5 procent'
    );
    expect(flat('1999..2023').holds).toBe(false);
  });
});
