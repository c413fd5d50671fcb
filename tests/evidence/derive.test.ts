import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readRowsBehind } from '#lib/evidence/derive.ts';
import { survey } from '#lib/evidence/read.ts';
import { row, rows } from '#lib/evidence/ref.ts';
import { evidence, problemsOf, table } from './folder.ts';

describe('the derived prices', () => {
  // The same series, computed by hand from the same sources before this code was written, and printed to one decimal.
  const expected = parse(readFileSync('tests/fixtures/derived-prices.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  const TERRITORY: Record<string, string> = { Netherlands: 'NL', Belgium: 'BE' };
  const MEASURE: Record<string, string> = {
    'retail price as sold, nominal euro': 'retail-price-eur',
    'retail price as sold, in 2023 euros': 'retail-price-real',
    'price per PURE gram, nominal euro': 'retail-price-pure',
    'price per PURE gram, in 2023 euros': 'retail-price-pure-real'
  };
  const { evidence: real } = survey('data');
  const derived = (territory: string, measure: string) => rows(real, `price/${territory}/${measure}`);
  const printed = (value: number | null) => (value === null ? '' : value.toFixed(1));

  it('are those of the fixture, every row of it, value and range, to the decimal that it prints', () => {
    const differences = expected.flatMap((one) => {
      const ref = `price/${TERRITORY[one['territory'] ?? '']}/${MEASURE[one['measure'] ?? '']}@${one['year']}`;
      const made = row(real, ref);
      const [ours, theirs] = [
        [made.value, made.low, made.high].map(printed),
        [one['value'], one['low'], one['high']]
      ];
      return ours.join() === theirs.join() ? [] : [{ ref, ours, theirs }];
    });
    expect(expected.length).toBeGreaterThan(140);
    expect(differences).toEqual([]);
  });

  it('are no more than those of the fixture', () => {
    const made = Object.values(TERRITORY).flatMap((territory) =>
      Object.values(MEASURE).flatMap((measure) => derived(territory, measure))
    );
    expect(made).toHaveLength(expected.length);
  });

  it('are carried over or imputed where the fixture says that the dollar value was', () => {
    const qualifierIn = (note = '') =>
      note.includes('repeated') ? 'carried-over' : note.includes('UNODC estimate') ? 'imputed' : '';
    for (const one of expected) {
      const made = row(
        real,
        `price/${TERRITORY[one['territory'] ?? '']}/${MEASURE[one['measure'] ?? '']}@${one['year']}`
      );
      expect(made.qualifier).toBe(qualifierIn(one['note']));
    }
  });

  it('name the sources of all that they are made of', () => {
    expect(row(real, 'price/NL/retail-price-pure-real@2022').sources).toEqual([
      'unodc-retail-1990-2023',
      'fed-eurusd',
      'worldbank-inflation',
      'ndm-purity-2022'
    ]);
  });

  // The World Bank's own index (FP.CPI.TOTL, 2010 = 100, as published in 2016), another series than the rates chained here.
  it.each([
    ['NL', 1999, 80.05],
    ['NL', 2014, 108.505],
    ['BE', 1999, 79.401],
    ['BE', 2014, 108.024]
  ])('rest on a price level that agrees with a published one: %s %d', (territory, year, published) => {
    const level = (of: number) => row(real, `price/${territory}/cpi@${of}`).value ?? NaN;
    expect(Math.abs((level(year) / level(2010)) * (100 / published) - 1)).toBeLessThan(0.002);
  });
});

const derivation = (operation: string, of: string[], more: object = {}) => [
  { series: 'goods/{territory}/index', territories: ['NL'], operation, of, ...more }
];
const PRICE = 'goods/{territory}/price';
const RATE = 'goods/{territory}/rate';

const made = (derivations: object[], ...given: string[]) => {
  const world = evidence({ 'tables/goods.csv': table(...given), 'derivations.json': derivations });
  return rows(world, 'goods/NL/index');
};

describe('a derived row', () => {
  it('is made for the periods that all inputs have', () => {
    const result = made(
      derivation('multiply', [PRICE, RATE]),
      '2020,NL,price,50,,,eur,,paper,',
      '2021,NL,price,60,,,eur,,paper,',
      '2021,NL,rate,2,,,percent,,other,',
      '2022,NL,rate,3,,,percent,,other,'
    );
    expect(result).toMatchObject([
      {
        table: 'goods',
        period: '2021',
        value: 120,
        low: null,
        high: null,
        unit: 'index',
        sources: ['paper', 'other']
      }
    ]);
  });

  it('is made of the value that is no rival, and spans the rivals', () => {
    const [one, ...more] = made(
      derivation('divide', [PRICE, RATE], { scale: 100 }),
      '2021,NL,price,60,,,eur,,paper,',
      '2021,NL,rate,60,,,percent,,paper,',
      '2021,NL,rate,50,,,percent,rival,other,'
    );
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      value: 100,
      low: 100,
      high: 120,
      qualifier: '',
      sources: ['paper', 'other']
    });
  });

  it('spans the limits of its inputs, whichever way each works', () => {
    const [one] = made(
      derivation('divide', [PRICE, RATE]),
      '2021,NL,price,60,50,70,eur,,paper,',
      '2021,NL,rate,10,5,20,percent,,paper,'
    );
    expect(one).toMatchObject({ value: 6, low: 2.5, high: 14 });
  });

  it('has no value where an input has only limits', () => {
    const [one] = made(
      derivation('multiply', [PRICE, RATE]),
      '2021,NL,price,,50,70,eur,,paper,',
      '2021,NL,rate,2,,,percent,,paper,'
    );
    expect(one).toMatchObject({ value: null, low: 100, high: 140 });
  });

  it.each([
    ['carried-over', '', 'carried-over'],
    ['about', 'carried-over', 'carried-over'],
    ['imputed', '', 'imputed'],
    ['about', 'imputed', 'imputed'],
    ['provisional', '', 'provisional'],
    ['', 'over', 'about'],
    ['', '', '']
  ])('of inputs that are "%s" and "%s" is "%s"', (first, second, qualifier) => {
    const [one] = made(
      derivation('multiply', [PRICE, RATE]),
      `2021,NL,price,60,,,eur,${first},paper,`,
      `2021,NL,rate,2,,,percent,${second},paper,`
    );
    expect(one?.qualifier).toBe(qualifier);
  });

  it('can be traced to the rows that were read', () => {
    const level = {
      series: 'levels/{territory}/index',
      territories: ['NL'],
      operation: 'chain',
      of: [RATE],
      base: '2022'
    };
    const result = made(
      [level, ...derivation('deflate', [PRICE, level.series], { base: '2022' })],
      '2020,NL,price,50,,,eur,,paper,',
      '2020,NL,rate,1,,,percent,,other,',
      '2021,NL,rate,10,,,percent,,other,',
      '2022,NL,rate,20,,,percent,,other,'
    );
    expect(result[0]?.value).toBeCloseTo(50 * 1.1 * 1.2);
    const behind = result[0] ? readRowsBehind(result[0]) : [];
    expect(behind.map(({ measure, period }) => `${measure} ${period}`)).toEqual([
      'price 2020',
      'rate 2021',
      'rate 2022'
    ]);
  });
});

describe('a derivation that cannot be made', () => {
  const problemOf = (derivations: object[], ...given: string[]) =>
    problemsOf({ 'tables/goods.csv': table(...given), 'derivations.json': derivations });
  const PRICES = ['2020,NL,price,50,,,eur,,paper,', '2020,NL,rate,0,,,percent,,paper,'];

  it.each([
    [
      'an input is missing',
      derivation('multiply', [PRICE, 'goods/{territory}/none']),
      'table goods has no measure none'
    ],
    ['it divides by 0', derivation('divide', [PRICE, RATE]), 'a division by 0'],
    [
      'the base has no value',
      derivation('deflate', [PRICE, RATE], { base: '2023' }),
      'no value for the base period 2023'
    ],
    ['the base has no rate', derivation('chain', [RATE], { base: '2023' }), 'no rate for the base year 2023']
  ])('is told: %s', (_, derivations, found) => {
    const problems = problemOf(derivations, ...PRICES);
    expect(problems).toEqual([
      expect.stringContaining('data/derivations.json:1:2 0: "goods/{territory}/index": found ')
    ]);
    expect(problems[0]).toContain(found);
  });

  it('is told where two sources answer and neither is a rival', () => {
    const problems = problemOf(
      derivation('multiply', [PRICE, RATE]),
      ...PRICES,
      '2020,NL,rate,1,,,percent,,other,'
    );
    expect(problems[0]).toContain('several sources answer for 2020');
  });
});
