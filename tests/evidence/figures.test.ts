import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '#lib/evidence/figures.ts';
import { formatFigure } from '#lib/evidence/format.ts';
import { evidence, table } from './folder.ts';

const GOODS = table(
  '2020,NL,price,50,40,70,eur,,paper,',
  '2021,NL,price,40,,,eur,,other,',
  '2022,NL,price,60,,,eur,,paper,',
  '2022,NL,rate,4,,,percent,,paper,',
  '2023,NL,rate,,5,6,percent,,paper,'
);
const made = (figures: Record<string, object>, id = 'a') =>
  figure(evidence({ 'tables/goods.csv': GOODS, 'chapters/one/figures.json': figures }), id);

describe('a figure', () => {
  it.each([
    ['value', 'goods/NL/price@2020', 50],
    ['low', 'goods/NL/price@2020', 40],
    ['high', 'goods/NL/price@2020', 70],
    ['low', 'goods/NL/rate@2023', 5],
    ['change', ['goods/NL/price@2020', 'goods/NL/price@2022'], 20],
    ['change', ['goods/NL/price@2020', 'goods/NL/price@2021'], 20],
    ['ratio', ['goods/NL/price@2022', 'goods/NL/price@2021'], 1.5],
    ['share', ['goods/NL/price@2021', 'goods/NL/price@2020'], 80],
    ['difference', ['goods/NL/price@2021', 'goods/NL/price@2022'], -20],
    ['sum', ['goods/NL/price@2020', 'goods/NL/price@2021', 'goods/NL/price@2022'], 150],
    ['mean', 'goods/NL/price', 50],
    ['mean', 'goods/NL/price@2020..2021', 45],
    ['min', 'goods/NL/price', 40],
    ['max', 'goods/NL/price', 60],
    ['max', 'goods/NL/rate', 4],
    ['count', 'goods/NL/rate', 2],
    ['period-of-max', 'goods/NL/price', 2022],
    ['period-of-min', 'goods/NL/price', 2021]
  ])('%s of %s is %d', (kind, of, value) => {
    expect(made({ a: { [kind]: of } })).toMatchObject({ id: 'a', value, derivation: { kind } });
  });

  it('has the sources and rows of all that it rests on, through other figures too', () => {
    const result = made({
      a: { difference: ['fig:b', 'goods/NL/price@2020'] },
      b: { sum: ['goods/NL/price@2021', 'goods/NL/price@2020'] }
    });
    expect(result.value).toBe(40);
    expect(result.sources).toEqual(['other', 'paper']);
    expect(result.rows.map(({ period }) => period)).toEqual(['2021', '2020']);
    expect(result.derivation.operands.map(({ of }) => of)).toEqual(['fig:b', 'goods/NL/price@2020']);
    expect(result.derivation.operands[0]?.figure?.derivation.kind).toBe('sum');
  });

  it('is taken by another as it is printed: scaled, not rounded', () => {
    const figures = {
      a: { ratio: ['fig:b', 'fig:b2'] },
      b: { value: 'goods/NL/price@2020', scale: 0.1 },
      b2: { value: 'goods/NL/price@2021' }
    };
    expect(made(figures).value).toBeCloseTo(5 / 40);
    expect(formatFigure(made(figures, 'b'), 'nl')).toBe('5');
  });

  it('has the defaults of plain whole numbers, and of a year where it is one', () => {
    expect(made({ a: { value: 'goods/NL/price@2020' } })).toMatchObject({
      digits: 0,
      scale: 1,
      style: 'number'
    });
    const year = made({ a: { 'period-of-max': 'goods/NL/price' } });
    expect(formatFigure(year, 'nl')).toBe('2022');
  });

  it.each([
    [{ value: 'goods/NL/price@2020' }, 'eur'],
    [{ share: ['goods/NL/price@2020', 'goods/NL/price@2021'] }, 'percent'],
    [{ sum: ['goods/NL/price@2020', 'goods/NL/rate@2022'] }, ''],
    [{ count: 'goods/NL/price' }, 'count']
  ])('%j is in "%s"', (definition, unit) => expect(made({ a: definition }).unit).toBe(unit));
});

describe('a figure that cannot be computed', () => {
  it.each([
    ['is not there', {}, 'there is no figure "a"'],
    ['rests on one that is not there', { a: { value: 'fig:b' } }, 'there is no figure "b" (in figure a)'],
    [
      'rests on itself',
      { a: { value: 'fig:b' }, b: { value: 'fig:a' } },
      'figure a rests on itself: a -> b -> a'
    ],
    [
      'has no rows',
      { a: { value: 'goods/NL/price@1999' } },
      '"goods/NL/price@1999" (in figure a) finds no rows'
    ],
    [
      'has several rows where one is asked',
      { a: { value: 'goods/NL/price' } },
      'finds 3 rows where one is asked'
    ],
    [
      'has a row without the value',
      { a: { value: 'goods/NL/rate@2023' } },
      '"goods/NL/rate@2023" (in figure a) has no value'
    ],
    ['has a row without the limit', { a: { low: 'goods/NL/price@2021' } }, 'has no low'],
    ['has rows without values', { a: { mean: 'goods/NL/rate@2023' } }, 'has rows but no values']
  ])('because it %s is an error that says so', (_, figures, message) => {
    expect(() => made(figures)).toThrow(message);
  });
});

describe('arithmetic', () => {
  const number = fc.integer({ min: 1, max: 1_000_000 });
  it('of shares of a whole makes a hundred', () => {
    fc.assert(
      fc.property(number, number, (one, two) => {
        const world = evidence({
          'tables/goods.csv': table(
            `2020,NL,price,${one},,,eur,,paper,`,
            `2021,NL,price,${two},,,eur,,paper,`
          ),
          'chapters/one/figures.json': {
            whole: { sum: ['goods/NL/price@2020', 'goods/NL/price@2021'] },
            one: { share: ['goods/NL/price@2020', 'fig:whole'] },
            two: { share: ['goods/NL/price@2021', 'fig:whole'] },
            both: { sum: ['fig:one', 'fig:two'] }
          }
        });
        expect(figure(world, 'both').value).toBeCloseTo(100, 8);
      }),
      { numRuns: 25 }
    );
  });
});
