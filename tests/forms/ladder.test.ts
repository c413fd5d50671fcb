import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Mark, Rect } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/ladder/layout.ts';
import type { LadderSpec } from '#lib/forms/ladder/shape.ts';
import { datum, tableContext } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
type Row = LadderSpec['rows'][number];

const row = (key: string, ref: string, ink: Row['ink'], more: Partial<Row> = {}): Row => ({
  key,
  ref: `share-is-drugs/${ref}`,
  ink,
  label: key,
  ...more
});
const eighty = row(
  'eighty',
  'NL-or-amsterdam/share-of-police-capacity@2024~halsema-2024-01-fd-80',
  'claimed'
);
const shares: LadderSpec = {
  form: 'ladder',
  mark: 'bar',
  x: {
    domain: [0, 100],
    ticks: { wide: [0, 25, 50, 75, 100], narrow: [0, 50, 100] },
    format: { style: 'percent', digits: 1 }
  },
  places: 14.6,
  rows: [
    eighty,
    row('national', 'NL/share-of-national-detectives@2022', 'claimed'),
    row('killings', 'NL-amsterdam/share-of-detective-work-on-killings@2018', 'claimed'),
    row('informal', 'NL/share-of-police-capacity@2023', 'claimed'),
    row('time', 'NL/share-of-police-time@2020', 'claimed'),
    row('prison-budget', 'NL/share-of-prison-budget@2021', 'derived'),
    row('be-22', 'BE/share-of-federal-detective-hours@2022', 'measured'),
    row('be-21', 'BE/share-of-federal-detective-hours@2021', 'measured'),
    row('police-spending', 'NL/share-of-police-spending@2021', 'derived'),
    row('prisoners', 'NL/share-of-prisoners@2022', 'measured'),
    row('be-18', 'BE/share-of-federal-detective-hours@2018', 'measured'),
    row('suspects', 'NL/share-of-suspects@2024', 'measured'),
    row('crimes', 'NL/share-of-registered-crimes@2022', 'measured'),
    row('rigter', 'NL/share-of-drug-spending-on-enforcement@2003', 'derived', { apart: true })
  ]
};
const words: Record<string, string> = {
  eighty: 'onze politiecapaciteit',
  national: 'landelijke recherche',
  killings: 'recherche liquidaties',
  informal: 'politiecapaciteit',
  time: 'politietijd',
  'prison-budget': 'gevangenisbudget',
  'be-22': 'BE: uren 2022',
  'be-21': 'BE: uren 2021',
  'police-spending': 'politie-uitgaven',
  prisoners: 'gedetineerden',
  'be-18': 'BE: uren 2018',
  suspects: 'verdachten',
  crimes: 'aangiften en misdrijven',
  rigter: 'drugsbudget 2003'
};

const chain: LadderSpec = {
  form: 'ladder',
  mark: 'dot',
  x: {
    domain: [0.3, 100],
    type: 'log',
    scale: 0.001,
    ticks: { wide: [0.5, 1, 5, 10, 50, 100], narrow: [1, 10, 100] },
    format: { digits: 1 }
  },
  rows: [
    ['leaf', 'CO/chain-price-usd@2016', 'measured'],
    ['importers', 'south-america/chain-price@2016', 'measured'],
    ['kilo', 'south-america/chain-price@2019', 'measured'],
    ['wholesale', 'NL-amsterdam/chain-price@2019', 'measured'],
    ['street', 'NL/chain-price@2020', 'measured'],
    ['legal', 'US/legal-price-usd@2009', 'claimed']
  ].map(([key, ref, ink]) => ({ key: key!, ref: `price-chain/${ref}`, ink: ink as Row['ink'], label: key! }))
};
const chainWords = {
  leaf: 'cocablad voor een gram, Colombia',
  importers: 'wat importeurs betalen, Zuid-Amerika',
  kilo: 'kiloprijs Zuid-Amerika',
  wholesale: 'groothandel Amsterdam',
  street: 'op straat, Nederland',
  legal: 'legale farmaceutische cocaïne, VS'
};

const find = (marks: Mark[], key: string): Mark => {
  const mark = marks.find((mark) => mark.key === key);
  if (!mark) throw new Error(`no mark ${key}`);
  return mark;
};
const bar = (marks: Mark[], key: string): Rect => find(marks, `row:${key}`) as Rect;

describe.each(BREADTHS)('ladder, %s', (breadth) => {
  const marks = layout(shares, tableContext(words), breadth);
  const alone = layout({ ...shares, rows: [eighty] }, tableContext(words), breadth);
  const prices = layout(chain, tableContext(chainWords), breadth);

  it('draws bars true to value from one foot, ranges from low to high', () => {
    const [half, most] = [bar(marks, 'time'), bar(marks, 'eighty')];
    expect(half.width / most.width).toBeCloseTo(50 / 80, 2);
    expect(half.x).toBe(most.x);
    const killings = bar(marks, 'killings');
    expect((killings.x - half.x) / half.width).toBeCloseTo(60 / 50, 2);
    expect(killings.width / half.width).toBeCloseTo(10 / 50, 2);
  });

  it('prints values as they were given', () => {
    const printed = (key: string) => (find(marks, `row:${key}:value`) as { lines: string[] }).lines[0];
    expect(printed('eighty')).toBe('80%');
    expect(printed('crimes')).toBe('1,6%');
    expect(printed('killings')).toBe('60–70%');
    expect(printed('police-spending')).toBe('16,6–24,1%');
  });

  it('shows the one bar where it later stands among the others', () => {
    const [one, among] = [bar(alone, 'eighty'), bar(marks, 'eighty')];
    expect({ ...one, width: 0 }).toEqual({ ...among, width: 0 });
    // The values of the others may need room to the right, which shortens the axis a little.
    expect(among.width / one.width).toBeGreaterThan(0.9);
    expect(find(alone, 'row:eighty:label')).toEqual(find(marks, 'row:eighty:label'));
  });

  it('sets rows of another question apart', () => {
    const step = bar(marks, 'suspects').y - bar(marks, 'be-18').y;
    expect(bar(marks, 'rigter').y - bar(marks, 'crimes').y).toBeGreaterThan(step * 1.4);
    expect(find(marks, 'apart').kind).toBe('rule');
  });

  it('holds in the smallest box', () => {
    for (const scene of [marks, alone, prices]) {
      expect(overlaps(scene, breadth)).toEqual([]);
      expect(outside(scene, breadth)).toEqual([]);
    }
  });

  it('puts dots on a log axis, and a claimed range as a bar', () => {
    const x = (key: string) => (find(prices, `row:${key}`) as { x: number }).x;
    expect(find(prices, 'row:leaf').kind).toBe('dot');
    expect(bar(prices, 'legal').kind).toBe('rect');
    const perFactor = (x('street') - x('leaf')) / Math.log(50000 / 400);
    expect((x('wholesale') - x('kilo')) / Math.log(32000 / 3000)).toBeCloseTo(perFactor, 1);
  });

  it('holds for any values', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.boolean()), {
      minLength: 1,
      maxLength: 14
    });
    fc.assert(
      fc.property(values, fc.constantFrom('bar', 'dot'), (values, mark) => {
        const rows = values.map((_, i) => ({ ...shares.rows[i]!, ref: `r${i}` }));
        const data = values.map(([tenths, range], i) => {
          const value = tenths / 10;
          return [`r${i}`, [range ? datum('NL', null, { low: value / 2, high: value }) : datum('NL', value)]];
        });
        const some = layout(
          { ...shares, mark, rows },
          tableContext(words, Object.fromEntries(data)),
          breadth
        );
        expect(overlaps(some, breadth)).toEqual([]);
        expect(outside(some, breadth)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });
});

it('labels wrap only where rows have room for it', () => {
  const lines = (spec: LadderSpec, all: Record<string, string>, key: string) =>
    (find(layout(spec, tableContext(all), 'narrow'), `row:${key}:label`) as { lines: string[] }).lines.length;
  expect(lines(chain, chainWords, 'legal')).toBe(2);
  expect(lines(shares, words, 'killings')).toBe(1);
});

it('refuses a row without any number', () => {
  const empty = tableContext(words, { [eighty.ref]: [datum('NL', null)] });
  expect(() => layout({ ...shares, rows: [eighty] }, empty, 'wide')).toThrow('neither a value nor a range');
});
