import { describe as group, expect, it } from 'vitest';
import type { Context, Datum } from '#lib/forms/form.ts';
import { type ChartSpec, formOf } from '#lib/forms/index.ts';
import type { LineSpec, Plot } from '#lib/forms/line/shape.ts';
import type { TimelineSpec } from '#lib/forms/timeline/shape.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import type { Lang } from '#lib/languages/index.ts';
import { saying, tellChart } from '#lib/telling/chart.ts';
import { formatPeriod } from '#lib/words/dates.ts';
import { twoFigures } from '#lib/forms/kit/tell.ts';
import { readChapters } from '#lib/debate/read-chapters.ts';
import { row } from '../forms/line.fixture.ts';
import { evidence } from '../words/written.ts';
import { LANGS, OWN } from '../own.ts';

const TABLES: Record<string, Datum[]> = {
  yearly: [row(2019, 1000), row(2020, 3500.5), row(2022, 2000)],
  falling: [row(2019, 30), row(2020, 20), row(2021, 10)],
  dip: [row(2019, 20), row(2020, 10), row(2021, 30)],
  kilos: [row(2013, 4720), row(2014, 116_000), row(2015, 55_400)],
  hectares: [row(2010, 62_000), row(2011, 89_800)],
  small: [row(2008, 1.42), row(2009, 0.9)],
  ranks: [row(2021, 6), row(2022, 5), row(2023, 9)],
  ends: [row(2002, 10, { qualifier: 'under' }), row(2003, null, { low: 80, high: 130 })],
  banded: [row(2021, 50, { low: 25, high: 65 }), row(2022, 60, { low: 55, high: 70 })],
  torn: [row(1938, 1), row(1939, 1), row(1943, 1), row(1944, 2), row(1945, 3), row(1947, 4)],
  parts: [
    row(2019, 15, { period: '2019-01' }),
    row(2021, 57, { period: '2021-Q1' }),
    row(2023.5, 70, { period: '2023-H2', year: 2023.5 })
  ],
  beyond: [row(1990, 99), row(2019, 1), row(2020, 2)],
  scattered: [row(1990, 1), row(2005, 2), row(2020, 3)],
  one: [row(2021, 12)],
  third: [row(2021, 4)],
  range: [row(2021, null, { low: 5, high: 7 })],
  places: [
    row(2021, 3, { territory: 'a' }),
    row(2021, 9, { territory: 'b' }),
    row(2021, 6, { territory: 'c' })
  ],
  across: [row(2021, 7.5, { territory: 'a' })],
  up: [row(2021, 2, { territory: 'a' })]
};

const said = (spec: ChartSpec, lang: Lang = 'en'): string[] => {
  const context: Context = {
    rows: (ref) => TABLES[ref] ?? [],
    word: (key) => key,
    name: (territory) => territory.toUpperCase(),
    number: (value, format) => formatNumber(value, format ?? {}, lang, 'chart')
  };
  const seriesName = (ref: string) => `the ${ref}`;
  return formOf(spec).tell(spec, { context, seriesName, ...saying(lang, OWN.in[lang].ui) });
};

const axis: Plot['x'] = { domain: [0, 3000], ticks: { wide: [], narrow: [] } };
const plot = (...refs: string[]): Plot => ({
  x: axis,
  y: { ...axis, format: { digits: 1 } },
  series: refs.map((ref) => ({ key: ref, ref, ink: 'measured' }))
});
/** A line with an axis of its own; `rest` is of its series. */
const line = (
  ref: string,
  y: Partial<Plot['y']> = {},
  rest: Partial<Plot['series'][number]> = {}
): ChartSpec => ({
  form: 'line',
  x: axis,
  y: { ...axis, ...y },
  series: [{ key: ref, ref, ink: 'measured', ...rest }]
});
const item = (label: string, ref: string) => ({ key: label, label, ref, ink: 'measured' as const });

const event = (date: string, label: string, at?: string): TimelineSpec['events'][number] => ({
  key: date,
  date,
  ...(at && { at }),
  label,
  ink: 'measured',
  side: 'up',
  source: 's'
});

group('a chart in words', () => {
  it('a line: from, to, highest, and the years that are missing', () => {
    expect(said({ form: 'line', ...plot('yearly') })).toEqual([
      'the yearly: rose from 1,000.0 in 2019 to 2,000.0 in 2022. Highest: 3,500.5 in 2020. No value for 2021.'
    ]);
    expect(said({ form: 'line', ...plot('yearly') }, 'nl')).toEqual([
      'the yearly: gestegen van 1.000,0 in 2019 naar 2.000,0 in 2022. Hoogste: 3.500,5 in 2020. Geen waarde voor 2021.'
    ]);
  });

  it('values that are scattered anyway miss no years', () =>
    expect(said({ form: 'line', ...plot('scattered') })[0]).not.toContain('No value'));

  it('values are in the units of the axis', () => {
    expect(said(line('kilos', { scale: 0.001 }))).toEqual([
      'the kilos: rose from 4.7 in 2013 to 55 in 2015. Highest: 116 in 2014.'
    ]);
    expect(said(line('hectares', { scale: 0.000001, format: { digits: 1 } }), 'nl')).toEqual([
      'the hectares: gestegen van 0,062 in 2010 naar 0,090 in 2011.'
    ]);
  });

  it('a number keeps two figures, or the decimals that its series declares', () => {
    expect(said(line('small', { format: { style: 'percent' } }))).toEqual([
      'the small: fell from 1.4% in 2008 to 0.9% in 2009.'
    ]);
    expect(said(line('small', {}, { format: { digits: 2 } }))).toEqual([
      'the small: fell from 1.42 in 2008 to 0.90 in 2009.'
    ]);
    expect(said(line('small', {}, { format: { digits: 0 } }))).toEqual([
      'the small: 1 in 2009, as much as in 2008.'
    ]);
  });

  it('ranks on a turned axis: positive, and the highest place is the lowest number', () =>
    expect(said(line('ranks', { scale: -1, format: { scale: -1 } }))).toEqual([
      'the ranks: from 6 in 2021 to 9 in 2023. Highest place: 5 in 2022.'
    ]));

  it('the highest and the lowest only where they lie between the ends', () => {
    expect(said(line('falling'))).toEqual(['the falling: fell from 30 in 2019 to 10 in 2021.']);
    expect(said(line('dip'), 'nl')).toEqual([
      'the dip: gestegen van 20 in 2019 naar 30 in 2021. Laagste: 10 in 2020.'
    ]);
  });

  it('an end of which only a range, or a bound, is known', () =>
    expect(said(line('ends'))).toEqual([
      'the ends: from less than 10 in 2002 to between 80 and 130 in 2003.'
    ]));

  it('a range around a value where it is drawn', () => {
    expect(said(line('banded', {}, { band: true }))).toEqual([
      'the banded: rose from 50 (25 to 65) in 2021 to 60 (55 to 70) in 2022.'
    ]);
    expect(said(line('banded'))).toEqual(['the banded: rose from 50 in 2021 to 60 in 2022.']);
    const rows = [item('b', 'banded')];
    expect(said({ form: 'ladder', mark: 'bar', x: axis, rows })).toEqual(['b: 60 (55 to 70).']);
  });

  it('missing years as stretches', () => {
    expect(said(line('torn'))[0]).toContain('No value for 1940 to 1942 and 1946.');
    expect(said(line('torn'), 'nl')[0]).toContain('Geen waarde voor 1940 tot en met 1942 en 1946.');
  });

  it('parts of years in words, none of them missing', () => {
    expect(said(line('parts'))).toEqual([
      'the parts: rose from 15 in January 2019 to 70 in the second half of 2023.'
    ]);
    expect(formatPeriod('2021-Q1', 'nl', OWN.in.nl.ui)).toBe('het eerste kwartaal van 2021');
  });

  it('years outside the plot are not told', () => {
    const spec = line('beyond') as LineSpec;
    expect(said({ ...spec, x: { ...axis, domain: [2000, 2021] } })).toEqual([
      'the beyond: rose from 1 in 2019 to 2 in 2020.'
    ]);
  });

  it('one value, a range, and none', () => {
    expect(said({ form: 'line', ...plot('one') })).toEqual(['the one: 12.0 in 2021.']);
    expect(said({ form: 'line', ...plot('range') })).toEqual(['the range: between 5.0 and 7.0 in 2021.']);
    expect(said({ form: 'line', ...plot() })).toEqual(['Still empty.']);
  });

  it('panels: each by its name', () =>
    expect(
      said({
        form: 'panels',
        columns: { wide: 1, narrow: 1 },
        panels: [
          { key: 'p', label: 'left | half', ...plot('one') },
          { key: 'q', label: 'right?', ...plot('one') },
          { key: 'r', label: 'ports', unit: 'tonnes', ...plot('one') }
        ]
      })
    ).toEqual([
      'left half.',
      'the one: 12.0 in 2021.',
      'right?',
      'the one: 12.0 in 2021.',
      'ports (tonnes).',
      'the one: 12.0 in 2021.'
    ]));

  it('a strip: how many, the ends, and those that are named', () =>
    expect(
      said({
        form: 'strip',
        x: axis,
        ref: 'places',
        ink: 'measured',
        named: [{ territory: 'c' }, { territory: 'a' }]
      })
    ).toEqual(['3 places. Highest: B (9). Lowest: A (3).', 'C (6), A (3).']));

  it('a scatter: both measures of each place', () =>
    expect(
      said({
        form: 'scatter',
        x: { ...axis, ref: 'across', label: 'width' },
        y: { ...axis, scale: 1000, ref: 'up', label: 'height' },
        points: [{ territory: 'a', ink: 'measured' }]
      })
    ).toEqual(['A: width 7.5 and height 2,000.']));

  it.each([
    ['people', { form: 'people', rows: [item('drinks', 'one')] }, ['drinks: 12%.']],
    ['people', { form: 'people', rows: [item('smokes', 'small')] }, ['smokes: 0.9%.']],
    ['ladder', { form: 'ladder', mark: 'bar', x: axis, rows: [item('b', 'range')] }, ['b: between 5 and 7.']],
    ['areas', { form: 'areas', boxes: [item('b', 'one')] }, ['b: 12.']],
    [
      'stack',
      { form: 'stack', total: 'one', parts: [item('b | c', 'one')] },
      ['Together: 12.', 'b c: 12 · 100%.']
    ],
    [
      'stack with a rest',
      { form: 'stack', total: 'one', parts: [item('b', 'third')] },
      ['Together: 12.', 'b: 4 · 33%.']
    ],
    [
      'pairs',
      { form: 'pairs', groups: [{ key: 'g', label: 'g', domain: [0, 1], items: [item('b', 'one')] }] },
      ['g.', 'b: 12.']
    ],
    [
      'timeline',
      {
        form: 'timeline',
        domain: [2020, 2025],
        ticks: { wide: [], narrow: [] },
        events: [
          event('2024-01-25', 'said | so'),
          event('2024-01-05', '5 January, paper: asked?'),
          event('2024-01', 'day not known', '2024-01-16'),
          event('2023-05', '2023: begun'),
          event('2020', '2020s: a decade')
        ]
      },
      [
        '2020: 2020s: a decade.',
        'May 2023: begun.',
        '5 January 2024, paper: asked?',
        'January 2024: day not known.',
        '25 January 2024: said so.'
      ]
    ],
    [
      'checklist',
      {
        form: 'checklist',
        rows: [{ key: 'c', label: 'it is', detail: 'by law', answer: 'no', ink: 'measured' }]
      },
      ['it is: no (by law).']
    ]
  ] as [string, ChartSpec, string[]][])('%s: an item a line', (_, spec, lines) =>
    expect(said(spec)).toEqual(lines)
  );
});

const states = LANGS.flatMap((lang) => {
  const ui = OWN.in[lang].ui;
  return readChapters(evidence, OWN.place)[lang].flatMap(({ id, steps }) =>
    steps.flatMap(({ chart, state }) => {
      const spec = evidence.charts.get(id)?.[state ?? ''];
      return chart && spec
        ? [
            {
              lang,
              name: `${lang} ${id} ${state}`,
              spec,
              told: tellChart(state ?? '', spec, chart.words, {
                lang,
                evidence,
                ui,
                building: OWN.in[lang].building
              })
            }
          ]
        : [];
    })
  );
});

group('the charts of the story in words', () => {
  it.each(states)('$name: whole sentences, nothing left open', ({ told }) => {
    expect(told.description.length).toBeGreaterThan(0);
    for (const sentence of told.description) {
      expect(sentence).toMatch(/^\S.*[.%]$|^.*\)\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|[{}|]|\.\.|[?!…]\.|: ,|: \.|  /);
      expect(sentence).not.toMatch(/\d{4}-\d|\d-[QH]\d/);
    }
  });

  const all = states.filter(({ spec }) => !['timeline', 'checklist', 'pillars'].includes(spec.form));
  it.each(all)('$name: every figure drawn at rest is said, as it is drawn', ({ told }) => {
    const words = told.description.join(' ');
    const drawn = told.scenes.wide.flatMap((mark) =>
      mark.kind === 'text' && mark.role === 'value'
        ? (mark.lines.join(' ').match(/\d[\d.,]*\d|\d/g) ?? [])
        : []
    );
    expect(drawn.filter((figure) => !words.includes(figure))).toEqual([]);
  });

  it.each(LANGS)('%s: the units, ranks and dates of these', (lang) => {
    const lines = (name: string) =>
      states.find((one) => one.name === `${lang} ${name}`)?.told.description.slice(1) ?? [];
    const comma = (text: string) => (lang === 'nl' ? text.replaceAll('.', ',') : text);
    expect(lines('spending ports')[0]).toContain(comma('4.7'));
    expect(lines('spending ports').join()).not.toMatch(/\d{2}[.,]\d{3}/);
    expect(lines('spending ports').join()).toMatch(/\(The Times, 10 [Jj]anuar/);
    expect(lines('market supply')[1]).toContain(comma('0.062'));
    expect(lines('narco slipping').join()).not.toMatch(/[-−]\d/);
    expect(lines('opening plea')[1]).toMatch(/^[Jj]anuar[iy] 2024: /);
    expect(lines('market fell-before')[3]).toContain(comma('1.4%'));
    expect(lines('narco market')[0]).toContain(comma('8'));
    expect(lines('regulation tobacco')[1]).toContain(comma('4.5'));
  });
});

group('two figures', () =>
  it.each([
    [55.4, 0],
    [4.72, 1],
    [4.98, 1],
    [0.0898, 3],
    [3, 0],
    [0, 0],
    [-7.5, 1]
  ])('%d has %d decimals', (value, digits) => expect(twoFigures(value).digits).toBe(digits))
);
