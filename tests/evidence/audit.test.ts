import { describe, expect, it } from 'vitest';
import { audit } from '#lib/evidence/audit.ts';
import { evidence, lines, ROW, table } from './folder.ts';

const problemsOf = (files: Record<string, string | object>) => lines(audit(evidence(files)));

describe('an audit', () => {
  it('finds nothing in sound data', () => expect(problemsOf({})).toEqual([]));

  it('finds a figure that cannot be computed, in its file', () => {
    expect(problemsOf({ 'chapters/one/figures.json': { a: { value: 'goods/NL/price@1999' } } })).toEqual([
      expect.stringContaining('data/chapters/one/figures.json:1:6 a: found ')
    ]);
  });

  it('finds a check that no longer holds, and says by how much', () => {
    const checks = { steady: { kind: 'flat', series: 'goods/NL/price', within: 0.05 } };
    const files = (last: number) => ({
      'tables/goods.csv': table(ROW, `2021,NL,price,${last},,,eur,,paper,`),
      'chapters/one/checks.json': checks
    });
    expect(problemsOf(files(52))).toEqual([]);
    expect(problemsOf(files(80))).toEqual([
      'data/chapters/one/checks.json:1:11 steady: found Does not hold: 50 to 80, within 24% of the mean, ' +
        '2020\u20132021; needed within 5%, expected a check that holds'
    ]);
  });

  const axis = { domain: [0, 100], ticks: { wide: [], narrow: [] } };
  const item = { key: 'a', ink: 'measured', label: 'a' };

  it.each([
    [
      'a series',
      { form: 'line', x: axis, y: axis, series: [{ key: 'a', ink: 'measured', ref: 'goods/NL/cost' }] },
      'a'
    ],
    [
      'a total',
      { form: 'stack', total: 'goods/NL/cost', parts: [{ ...item, ref: 'goods/NL/price@2020' }] },
      'total'
    ],
    [
      'a row of many periods',
      { form: 'ladder', mark: 'bar', x: axis, rows: [{ ...item, ref: 'goods/*/price' }] },
      'a'
    ],
    [
      'a named territory',
      { form: 'strip', x: axis, ref: 'goods/*/price@2020', ink: 'measured', named: [{ territory: 'DE' }] },
      'DE'
    ],
    [
      'a date',
      {
        form: 'timeline',
        domain: [0, 100],
        ticks: axis.ticks,
        events: [{ ...item, date: 'May', side: 'up', source: 'paper' }]
      },
      'a'
    ],
    [
      'a day outside its date',
      {
        form: 'timeline',
        domain: [0, 100],
        ticks: axis.ticks,
        events: [{ ...item, date: '2024-01', at: '2024-02-16', side: 'up', source: 'paper' }]
      },
      'a'
    ],
    ['an answer without a source', { form: 'checklist', rows: [{ ...item, answer: 'no' }] }, 'a'],
    [
      'the source of an answer',
      { form: 'checklist', rows: [{ ...item, answer: 'yes', sources: ['gossip'] }] },
      'a'
    ],
    [
      'the source of an event',
      {
        form: 'timeline',
        domain: [0, 100],
        ticks: axis.ticks,
        events: [{ ...item, date: '2024', side: 'up', source: 'gossip' }]
      },
      'a'
    ]
  ])('finds %s of a chart that the data does not have', (_, spec, key) => {
    const problems = problemsOf({
      'tables/goods.csv': table(ROW, '2021,BE,price,50,,,eur,,paper,'),
      'chapters/one/charts.json': { state: spec }
    });
    expect(problems).toEqual([
      expect.stringMatching(`data/chapters/one/charts.json:1:\\d+ state.${key}: found `)
    ]);
  });
});
