import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalYear, hasBegun, span } from '#lib/evidence/period.ts';
import { parseRef, row, rows } from '#lib/evidence/ref.ts';
import { evidence, table } from './folder.ts';

describe('periods', () => {
  it.each([
    ['2023', 2023],
    ['2018-Q4', 2018.75],
    ['2025-H1', 2025],
    ['2025-H2', 2025.5],
    ['2019-07', 2019.5],
    ['2023-01-01', 2023],
    ['2012/2021', 2016.5],
    ['2016-07/2017-07', 2017]
  ])('%s is drawn at %d', (period, year) => expect(decimalYear(period)).toBeCloseTo(year, 10));

  it.each([
    '',
    '23',
    '2023-Q5',
    '2023-13',
    '2023-00',
    '2023-02-30',
    '2021/2012',
    '2012/2012',
    '2012/2021/2022',
    '2007/08',
    ' 2023'
  ])('"%s" is none', (period) => {
    expect(span(period)).toBeNull();
    expect(() => decimalYear(period)).toThrow(/is not a period/);
  });

  it.each([
    ['2023', 2023, 2024],
    ['2018-Q4', 2018.75, 2019],
    ['2025-H1', 2025, 2025.5],
    ['2019-12', 2019 + 11 / 12, 2020],
    ['2012/2021', 2012, 2022],
    ['2016-07/2017-07', 2016.5, 2017 + 7 / 12],
    ['2023-12-31', 2023 + 364 / 365, 2024],
    ['2024-12-31', 2024 + 365 / 366, 2025],
    ['2024-02-29', 2024 + 59 / 366, 2024 + 60 / 366]
  ])('%s covers the time from %d to %d', (period, start, end) => {
    expect(span(period)?.[0]).toBeCloseTo(start, 10);
    expect(span(period)?.[1]).toBeCloseTo(end, 10);
  });

  it('a period has begun on its first day, and not the day before', () => {
    const on = (day: string) => new Date(`${day}T12:00:00Z`);
    expect(hasBegun('2026-12', on('2026-12-01'))).toBe(true);
    expect(hasBegun('2026-12', on('2026-11-29'))).toBe(false);
    expect(hasBegun('2026', on('2026-01-01'))).toBe(true);
    expect(hasBegun('2026-11-30', on('2026-11-30'))).toBe(true);
    expect(hasBegun('2027', on('2026-11-30'))).toBe(false);
  });

  it('months of a year follow one another and fill it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
        const months = Array.from({ length: 12 }, (_, i) =>
          span(`${year}-${String(i + 1).padStart(2, '0')}`)
        );
        months.forEach((month, i) => expect(month?.[1]).toBeCloseTo(months[i + 1]?.[0] ?? year + 1, 9));
        expect(months[0]?.[0]).toBe(year);
      })
    );
  });
});

describe('parseRef', () => {
  it.each([
    ['t/NL/m', { table: 't', territory: 'NL', measure: 'm' }],
    ['t/*/m@2023', { table: 't', territory: '*', measure: 'm', from: '2023' }],
    ['t/NL-a/m@2017..2023', { table: 't', territory: 'NL-a', measure: 'm', from: '2017', to: '2023' }],
    ['t/NL/m@2012/2021', { table: 't', territory: 'NL', measure: 'm', from: '2012/2021' }],
    ['t/NL/m~who-2016', { table: 't', territory: 'NL', measure: 'm', source: 'who-2016' }],
    ['t/NL/m@2018-Q4~who', { table: 't', territory: 'NL', measure: 'm', from: '2018-Q4', source: 'who' }]
  ])('reads %s', (ref, query) => expect(parseRef(ref)).toEqual(query));

  it.each(['t/NL', 't/NL/m/x', 't/NL/m@', 't/NL/m~', 't//m', 't/NL/m~who@2020', 't/NL/m@2017..', 't NL m'])(
    'refuses %s',
    (ref) => expect(() => parseRef(ref)).toThrow(`"${ref}" is not a reference`)
  );

  it('refuses a period that is none', () =>
    expect(() => parseRef('t/NL/m@20')).toThrow('"20" is not a period'));
});

const world = evidence({
  'tables/goods.csv': table(
    '2021,NL,price,51,,,eur,,paper,',
    '2020,NL,price,50,,,eur,,paper,',
    '2020,NL,price,55,,,eur,rival,other,',
    '2020-Q4,NL,price,52,,,eur,,other,',
    '2022,NL,price,53,,,eur,,paper,',
    '2022,NL,price,54,,,eur,,other,',
    '2020,BE,price,49,,,eur,,paper,',
    '2019,BE,price,48,,,eur,rival,other,'
  )
});
const values = (ref: string) => rows(world, ref).map(({ value }) => value);

describe('rows', () => {
  it('come in order of period, without rivals', () =>
    expect(values('goods/NL/price')).toEqual([50, 52, 51, 53, 54]));
  it('of one period are of that period alone', () => expect(values('goods/NL/price@2020')).toEqual([50]));
  it('of a stretch include both ends, and what lies inside', () =>
    expect(values('goods/NL/price@2020..2021')).toEqual([50, 52, 51]));
  it('of a source are its rows, rivals too', () =>
    expect(values('goods/NL/price~other')).toEqual([55, 52, 54]));
  it('of all territories', () => expect(values('goods/*/price@2020')).toEqual([49, 50]));

  it.each([
    ['bads/NL/price', 'there is no table bads'],
    ['goods/NL/cost', 'table goods has no measure cost'],
    ['goods/DE/price', 'it has no rows for DE'],
    ['goods/NL/price@2018', 'it has the periods 2021, 2020'],
    ['goods/NL/price~nobody', 'it has the sources paper, other'],
    ['goods/BE/price@2019', 'all its rows are rivals: name one of other']
  ])('%s finds none, and it is said why', (ref, why) => {
    expect(() => rows(world, ref, 'figure a')).toThrow(why);
    expect(() => rows(world, ref, 'figure a')).toThrow(`"${ref}" (in figure a)`);
  });
});

describe('row', () => {
  it('is the one', () => expect(row(world, 'goods/NL/price@2021').value).toBe(51));
  it('is refused where several sources answer, who are named', () => {
    expect(() => row(world, 'goods/NL/price@2022', 'figure a')).toThrow(
      '"goods/NL/price@2022" (in figure a) finds 2 rows where one is asked: 2022 paper; 2022 other'
    );
    expect(row(world, 'goods/NL/price@2022~other').value).toBe(54);
  });
});
