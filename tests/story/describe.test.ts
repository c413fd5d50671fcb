import { describe as group, expect, it } from 'vitest';
import type { Context, Datum } from '#lib/charts/layout.ts';
import type { ChartSpec, Plot } from '#lib/charts/spec.ts';
import { formatNumber } from '#lib/evidence/format.ts';
import { type Lang, LANGS } from '#lib/lang.ts';
import { tellChart } from '#lib/story/chart.ts';
import { describe } from '#lib/story/describe.ts';
import { readChapters } from '#lib/story/story.ts';
import { readUi } from '#lib/story/ui.ts';
import { row } from '../charts/line.fixture.ts';
import { evidence } from './written.ts';

const TABLES: Record<string, Datum[]> = {
  yearly: [row(2019, 1000), row(2020, 3500.5), row(2022, 2000)],
  scattered: [row(1990, 1), row(2005, 2), row(2020, 3)],
  one: [row(2021, 12)],
  range: [row(2021, null, { low: 5, high: 7 })],
  places: [
    row(2021, 3, { territory: 'a' }),
    row(2021, 9, { territory: 'b' }),
    row(2021, 6, { territory: 'c' })
  ],
  across: [row(2021, 1, { territory: 'a' })],
  up: [row(2021, 2, { territory: 'a' })]
};

const said = (spec: ChartSpec, lang: Lang = 'en'): string[] => {
  const context: Context = {
    rows: (ref) => TABLES[ref] ?? [],
    word: (key) => key,
    name: (territory) => territory.toUpperCase(),
    number: (value, format) => formatNumber(value, format ?? {}, lang, 'chart')
  };
  return describe(spec, { context, ui: readUi(lang), lang, seriesName: (ref) => `the ${ref}` });
};

const axis: Plot['x'] = { domain: [0, 1], ticks: { wide: [], narrow: [] } };
const plot = (...refs: string[]): Plot => ({
  x: axis,
  y: { ...axis, format: { digits: 1 } },
  series: refs.map((ref) => ({ key: ref, ref, ink: 'measured' }))
});
const item = (label: string, ref: string) => ({ key: label, label, ref, ink: 'measured' as const });

group('a chart in words', () => {
  it('a line: from, to, highest, and the years that are missing', () => {
    expect(said({ form: 'line', ...plot('yearly') })).toEqual([
      'the yearly: from 1,000.0 in 2019 to 2,000.0 in 2022. Highest: 3,500.5 in 2020. No value for 2021.'
    ]);
    expect(said({ form: 'line', ...plot('yearly') }, 'nl')).toEqual([
      'the yearly: van 1.000,0 in 2019 naar 2.000,0 in 2022. Hoogste: 3.500,5 in 2020. Geen waarde voor 2021.'
    ]);
  });

  it('values that are scattered anyway miss no years', () =>
    expect(said({ form: 'line', ...plot('scattered') })[0]).not.toContain('No value'));

  it('one value, a range, and none', () => {
    expect(said({ form: 'line', ...plot('one') })).toEqual(['the one: 12.0 in 2021.']);
    expect(said({ form: 'line', ...plot('range') })).toEqual(['the range: 5.0 to 7.0 in 2021.']);
    expect(said({ form: 'line', ...plot() })).toEqual(['Still empty.']);
  });

  it('panels: each by its name', () =>
    expect(
      said({
        form: 'panels',
        columns: { wide: 1, narrow: 1 },
        panels: [{ key: 'p', label: 'left | half', ...plot('one') }]
      })
    ).toEqual(['left half.', 'the one: 12.0 in 2021.']));

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
        y: { ...axis, ref: 'up', label: 'height' },
        points: [{ territory: 'a', ink: 'measured' }]
      })
    ).toEqual(['A: width 1, height 2.']));

  it.each([
    ['people', { form: 'people', rows: [item('drinks', 'one')] }, ['drinks: 12.0%.']],
    ['ladder', { form: 'ladder', mark: 'bar', x: axis, rows: [item('b', 'range')] }, ['b: 5 to 7.']],
    ['areas', { form: 'areas', boxes: [item('b', 'one')] }, ['b: 12.']],
    [
      'stack',
      { form: 'stack', total: 'one', parts: [item('b | c', 'one')] },
      ['Together: 12.', 'b c: 12 · 100%.']
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
        domain: [0, 1],
        ticks: { wide: [], narrow: [] },
        events: [
          { key: 'e', date: '2024-01-25', label: 'said | so', ink: 'measured', side: 'up', source: 's' }
        ]
      },
      ['25 January 2024: said so.']
    ],
    [
      'checklist',
      {
        form: 'checklist',
        rows: [{ key: 'c', label: 'it is', detail: 'by law', answer: 'no', ink: 'measured' }]
      },
      ['it is: no. by law.']
    ]
  ] as [string, ChartSpec, string[]][])('%s: an item a line', (_, spec, lines) =>
    expect(said(spec)).toEqual(lines)
  );
});

const states = LANGS.flatMap((lang) => {
  const ui = readUi(lang);
  return readChapters(evidence)[lang].flatMap(({ id, steps }) =>
    steps.flatMap(({ chart, state }) => {
      const spec = evidence.charts.get(id)?.[state ?? ''];
      return chart && spec
        ? [
            {
              lang,
              name: `${lang} ${id} ${state}`,
              spec,
              told: tellChart(state ?? '', spec, chart.words, { lang, evidence, ui })
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
      expect(sentence).not.toMatch(/undefined|NaN|null|[{}|]|\.\.|: ,|: \.|  /);
    }
  });

  // A line says its ends and its highest value; the other forms say all that they draw.
  const all = states.filter(({ spec }) => !['line', 'panels', 'timeline', 'checklist'].includes(spec.form));
  it.each(all)('$name: every figure drawn at rest is said, as it is drawn', ({ told }) => {
    const words = told.description.join(' ');
    const drawn = told.scenes.wide.flatMap((mark) =>
      mark.kind === 'text' && mark.role === 'value'
        ? (mark.lines.join(' ').match(/\d[\d.,]*\d|\d/g) ?? [])
        : []
    );
    expect(drawn.filter((figure) => !words.includes(figure))).toEqual([]);
  });
});
