import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOX, type Breadth } from '#lib/forms/kit/scene.ts';
import { outside, overlaps, textBoxes } from '#lib/forms/kit/overlap.ts';
import { layout } from '#lib/forms/line/layout.ts';
import type { LineSpec, Series } from '#lib/forms/line/shape.ts';
import { find, keys, line, row, series, world, yearly } from './line.fixture.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const sewage = (rest: Partial<Series> = {}) =>
  layout(
    line({
      series: [
        series('amsterdam', {
          band: true,
          label: 'amsterdam',
          values: ['first', 'last'],
          gap: 'gap',
          ...rest
        })
      ]
    }),
    world(
      {
        amsterdam: [
          ...yearly(2011, [644, 650, 393, 720, 640]),
          ...yearly(2017, [730, 930, 990, 770, 890, 1140, 1210, 1206])
        ].map((one) => ({ ...one, low: (one.value ?? 0) * 0.8, high: (one.value ?? 0) * 1.4 }))
      },
      { amsterdam: 'Amsterdam', gap: 'geen meting' }
    ),
    'wide'
  );

describe('a line', () => {
  it('is cut where a year is missing, and its band with it', () => {
    const marks = sewage();
    expect(keys(marks, 'line')).toEqual(['amsterdam:1', 'amsterdam:2']);
    expect(keys(marks, 'area')).toEqual(['amsterdam:area:1', 'amsterdam:area:2']);
    expect(find(marks, 'line', 'amsterdam:1').points.map(({ at }) => at)).toEqual([
      '2011',
      '2012',
      '2013',
      '2014',
      '2015'
    ]);
    expect(find(marks, 'area', 'amsterdam:area:1').ink).toBe('quiet');
  });

  it('has the word of its gap between the two ends', () => {
    const marks = sewage();
    const before = find(marks, 'line', 'amsterdam:1').points.at(-1);
    const after = find(marks, 'line', 'amsterdam:2').points[0];
    const word = find(marks, 'text', 'amsterdam:gap:2015');
    expect(word.lines.join(' ')).toBe('geen meting');
    expect(word.x).toBeGreaterThan(before?.x ?? 100);
    expect(word.x).toBeLessThan(after?.x ?? 0);
  });

  it('goes on through regular steps of several years', () => {
    const marks = layout(
      line({ series: [series('survey')] }),
      world({ survey: [row(2012, 4), row(2015, 5), row(2018, 6), row(2024, 8)] }),
      'wide'
    );
    expect(find(marks, 'line', 'survey').points).toHaveLength(3);
    expect(keys(marks, 'dot')).toEqual(['survey:end']);
  });

  it('shows a lone reading as a dot and one that was carried over as an open one', () => {
    const marks = layout(
      line({ series: [series('ports')] }),
      world({
        ports: [
          row(2012, 40),
          ...yearly(2014, [80, 90]),
          row(2016, 90, { qualifier: 'carried-over' }),
          row(2017, 70)
        ]
      }),
      'wide'
    );
    expect(find(marks, 'dot', 'ports:dot:2012').open).toBeUndefined();
    expect(find(marks, 'dot', 'ports:dot:2016').open).toBe(true);
    expect(find(marks, 'line', 'ports').points).toHaveLength(4);
  });

  it('refuses a value that the axis would cut off', () => {
    expect(() => layout(line({ series: [series('a')] }), world({ a: [row(2012, 2600)] }), 'wide')).toThrow(
      /a, 2012: 2600/
    );
  });

  it('carries where it sets out from', () => {
    const marks = layout(
      line({ series: [series('a', { from: 'b' })] }),
      world({ a: yearly(2011, [1, 2, 3]) }),
      'wide'
    );
    expect(find(marks, 'line', 'a').from).toBe('b');
  });

  it('prints values in the units of the axis', () => {
    const spec = line({
      y: { domain: [0, 130], ticks: { wide: [0, 60, 120], narrow: [0, 120] }, scale: 0.001 },
      series: [series('port', { values: ['max'] })]
    });
    const marks = layout(spec, world({ port: yearly(2011, [4700, 116000, 43000]) }), 'wide');
    expect(find(marks, 'text', 'port:value:2012').lines).toEqual(['116']);
  });
});

describe('an area', () => {
  const spec = line({
    series: [
      series('colombia', { mark: 'area', label: 'Colombia' }),
      series('peru', { mark: 'area', on: 'colombia', label: 'Peru', from: 'elsewhere' })
    ]
  });
  const marks = layout(
    spec,
    world({ colombia: yearly(2020, [500, 800, 900]), peru: yearly(2020, [300, 300]) }),
    'narrow'
  );

  it('stands on the one below it', () => {
    const below = find(marks, 'area', 'colombia:area');
    const above = find(marks, 'area', 'peru:area');
    expect(above.lower).toEqual(below.upper.slice(0, 2));
    expect(above.from).toBe('elsewhere');
    expect(above.opacity ?? 1).toBeLessThan(below.opacity ?? 1);
  });

  it('throws where there is none to stand on', () => {
    const alone = line({ series: [series('peru', { mark: 'area', on: 'chile' })] });
    expect(() => layout(alone, world({ peru: yearly(2020, [1, 2]) }), 'wide')).toThrow(/chile/);
  });
});

describe('dots', () => {
  it('are never joined, and rivals are open', () => {
    const marks = layout(
      line({ series: [series('output', { mark: 'dots', band: true })] }),
      world({
        output: [
          row(2013, null, { low: 842, high: 1111 }),
          row(2014, 943, { qualifier: 'rival' }),
          row(2015, 977)
        ]
      }),
      'wide'
    );
    expect(keys(marks, 'line')).toEqual([]);
    expect(keys(marks, 'dot')).toEqual(['output:dot:2014', 'output:dot:2015']);
    expect(find(marks, 'dot', 'output:dot:2014').open).toBe(true);
    expect(find(marks, 'rule', 'output:range:2013').role).toBe('range');
  });
});

describe('notes and bands', () => {
  const claim = (breadth: Breadth) =>
    layout(
      line({
        series: [series('price', { ink: 'derived' })],
        bands: [
          {
            key: 'claim',
            ink: 'claimed',
            x: [2015, 2024],
            y: [1000, 1200],
            label: 'claim',
            from: 'row:claim'
          }
        ],
        notes: [
          { key: 'trough', label: 'trough', x: 2014, y: 1100, to: [2014, 1000] },
          { key: 'aside', label: 'aside', x: 2012, y: 2000, only: 'wide' }
        ]
      }),
      world(
        {
          price: yearly(
            2011,
            [900, 950, 1000, 1100, 1050, 1100, 1000, 1050, 1100, 1000, 1100, 1150, 1100, 1090]
          )
        },
        {
          claim: 'al jaren precies hetzelfde',
          trough: 'weinig zuivere stof | dat jaar'
        }
      ),
      breadth
    );

  it('push a note off the line and tie it to its place', () => {
    const marks = claim('wide');
    expect(find(marks, 'text', 'note:trough').lines).toEqual(['weinig zuivere stof', 'dat jaar']);
    expect(find(marks, 'rule', 'note:trough:leader').role).toBe('leader');
    expect(overlaps(marks, 'wide')).toEqual([]);
  });

  it('draw a band in data coordinates, named beside it', () => {
    const band = find(claim('wide'), 'rect', 'band:claim');
    expect(band).toMatchObject({ ink: 'claimed', from: 'row:claim' });
    expect(find(claim('wide'), 'text', 'band:claim:label').ink).toBe('claimed');
  });

  it('leave out of the narrow breadth what is for the wide one only', () => {
    expect(keys(claim('wide'))).toContain('note:aside');
    expect(keys(claim('narrow'))).not.toContain('note:aside');
  });
});

describe('an empty plot', () => {
  it.each(BREADTHS)('has axes only (%s)', (breadth) => {
    const marks = layout(line({}), world({}), breadth);
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['rule', 'text']));
    expect(outside(marks, breadth)).toEqual([]);
  });
});

describe('the two forms', () => {
  const cities = line({
    series: ['Antwerpen-Zuid', 'Amsterdam', 'Brussel', 'gemiddelde van | zeven plaatsen', 'Barcelona'].map(
      (label, i) => series(`city-${i}`, { label, values: ['last'] })
    )
  });
  const ends = [1997, 1206, 1186, 848, 349];
  const context = world(
    Object.fromEntries(ends.map((end, i) => [`city-${i}`, yearly(2021, [300 + i * 90, 500, 700, end])]))
  );

  it.each(BREADTHS)('keep names apart that end close together (%s)', (breadth) => {
    const marks = layout(cities, context, breadth);
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
    for (const { key } of cities.series) expect(keys(marks)).toContain(`${key}:label`);
  });

  it('keep the order of the ends in the order of the names', () => {
    const marks = layout(cities, context, 'wide');
    const heights = cities.series.map(({ key }) => find(marks, 'text', `${key}:label`).y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('give a narrow plot its whole width where a name fits among the lines', () => {
    const one = line({ series: [series('a', { label: 'Amsterdam' })] });
    const rows = world({
      a: yearly(2011, [600, 650, 400, 700, 650, 700, 730, 930, 990, 770, 890, 1140, 1210, 1206])
    });
    const end = (breadth: Breadth): number => find(layout(one, rows, breadth), 'dot', 'a:end').x;
    expect(end('narrow')).toBeGreaterThan(90);
    expect(end('wide')).toBeLessThan(90);
  });
});

const value = fc.integer({ min: 0, max: 2500 });
const label = fc.constantFrom(
  'Amsterdam',
  'Antwerpen-Zuid',
  'in beslag | genomen',
  'België',
  'zuiver, in euro’s van 2023'
);
const anySeries = fc.record({
  values: fc.array(fc.option(value, { nil: null }), { minLength: 3, maxLength: 14 }),
  label,
  mark: fc.constantFrom('line', 'dots', 'area') as fc.Arbitrary<NonNullable<Series['mark']>>,
  picks: fc.subarray(['first', 'last', 'max', 'min'] as const)
});

const anySpec = fc.array(anySeries, { minLength: 0, maxLength: 4 }).map((all) => {
  const spec: LineSpec = line({
    series: all.map(({ label, mark, picks }, i) =>
      series(`s${i}`, { label, mark, values: picks, gap: 'geen meting' })
    ),
    notes: [{ key: 'n', label: 'een noot van | twee regels', x: 2013, y: 1250, to: [2015, 400] }]
  });
  const tables = all.map(({ values }, i) => [`s${i}`, values.map((one, year) => row(2011 + year, one))]);
  return { spec, context: world(Object.fromEntries(tables)) };
});

describe('any data', () => {
  it.each(BREADTHS)('stay inside, with every key once and every figure clear of names (%s)', (breadth) => {
    fc.assert(
      fc.property(anySpec, ({ spec, context }) => {
        const marks = layout(spec, context, breadth);
        const all = keys(marks);
        expect(new Set(all).size).toBe(all.length);
        expect(outside(marks, breadth)).toEqual([]);
        const figures = overlaps(marks, breadth).filter((pair) =>
          pair.some((key) => /:value:|:gap:|^[xy]:/.test(key))
        );
        expect(figures.filter((pair) => !pair.some((key) => key.startsWith('note:')))).toEqual([]);
      }),
      { numRuns: 150 }
    );
  });

  it('measures in the smallest box', () => {
    const boxes = textBoxes(layout(line({}), world({}), 'narrow'), 'narrow');
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(BOX.narrow.width);
  });
});
