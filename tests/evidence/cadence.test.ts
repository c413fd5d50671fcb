import { describe, expect, it } from 'vitest';
import { readCadences, standings } from '#lib/evidence/cadence.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { DEBATES } from '../debates.ts';
import { evidence, folder, ROW, table } from './folder.ts';

const source = (id: string, publisher: string, published: string) => ({
  id,
  what: { nl: 'Een bron.', en: 'A source.' },
  publisher,
  title: 'Title',
  published,
  url: 'https://example.org/',
  grade: 'A',
  caveat: { nl: '', en: '' },
  supports: 'context',
  licence: 'CC-BY-4.0'
});

const files = (published: string) => ({
  'sources.json': [source('paper', 'Bureau', published), source('other', 'Paper', '2024')],
  'tables/goods.csv': table(ROW, '2021,NL,price,51,,,eur,,paper,', '2022,NL,price,52,,,eur,rival,other,')
});
const yearly = { table: 'goods', publisher: 'Bureau', every: 1, ground: 'a price for every year' } as const;
const bureau = (published: string, on: string, every: number | 'once' = 1) =>
  standings(evidence(files(published)), [{ ...yearly, every }], on).find(
    ({ publisher }) => publisher === 'Bureau'
  );

describe('what is due', () => {
  it.each([
    ['before its next edition', '2023-03-18', []],
    ['a year after it was published', '2023-03-19', ['2022']],
    ['after two editions', '2024-11-24', ['2022', '2023']]
  ])('%s', (_, on, due) => expect(bureau('2022-03-19', on)?.due).toEqual(due));

  it('counts from the last day that a printed date may mean', () => {
    expect(bureau('2022-02', '2023-02-27')).toMatchObject({ expected: '2023-02-28', due: [] });
    expect(bureau('2022', '2023-12-31')).toMatchObject({ expected: '2023-12-31', due: ['2022'] });
  });

  it('follows editions that are years apart', () =>
    expect(bureau('2022-03-19', '2026-11-24', 2)?.due).toEqual(['2023', '2025']));

  it.each([
    ['a count that was made once', '2022-03-19', 'once'],
    ['a source without a date', 'n.d.', 1]
  ] as const)('is nothing for %s', (_, published, every) =>
    expect(bureau(published, '2030-01-01', every)).toMatchObject({ newest: '2021', expected: null, due: [] })
  );
});

it('gives every publisher of a table, newest first; a cadence that was not found is null', () => {
  const found = standings(evidence(files('2022')), [yearly], '2026-11-24');
  expect(found.map(({ publisher, newest, every }) => [publisher, newest, every])).toEqual([
    ['Paper', '2022', null],
    ['Bureau', '2021', 1]
  ]);
});

it('refuses a cadence of a table or publisher that is not there', () => {
  const gone = [{ ...yearly, publisher: 'Gone' }];
  expect(() => standings(evidence(files('2022')), gone, '2026-11-24')).toThrow("goods has no rows of 'Gone'");
});

it('is read from a file that may be missing, and must be sound', () => {
  expect(readCadences(folder())).toEqual([]);
  expect(() => readCadences(folder({ 'cadence.json': [{ table: 'goods' }] }))).toThrow('publisher');
});

it.each(DEBATES)('the cadences of the debate "$name" fit its data', ({ place }) => {
  const found = standings(readEvidence(place.data), readCadences(place.data), '2026-11-24');
  expect(found.filter(({ ground }) => ground !== null).length).toBeGreaterThan(1);
});
