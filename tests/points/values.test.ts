import { describe, expect, it } from 'vitest';
import { heard, pack, pointedAt, spoken, unpack, type Value } from '#lib/points/values.ts';
import { seriesOf, walkBy } from '#lib/points/series.ts';
import { cellsOf } from '#lib/points/table.ts';
import { tune } from '#lib/points/tune.ts';

const point = (key: string, at: string, number: number, more: Partial<Value> = {}): Value => ({
  key,
  at,
  name: key.toUpperCase(),
  value: String(number),
  unit: 'euros',
  period: at,
  known: 'Measured',
  source: 'Bureau (grade A)',
  number,
  places: { wide: { x: number, y: 1, across: 0.3, down: 0.4, marks: [1, 2] } },
  ...more
});
const without = (value: Value, field: 'at' | 'number'): Value => {
  const rest = { ...value };
  Reflect.deleteProperty(rest, field);
  return rest;
};
const bar = (key: string, number: number): Value => without(point(key, '2020', number), 'at');
const line = [point('nl', '2010', 0), point('nl', '2011', 50), point('nl', '2014', 100)];
const other = [point('be', '2013', 20)];
const WORDS = {
  spoken: '{name}: {value} ({unit}). {known}.',
  event: '{name}: {value}. {known}.',
  item: '{name}: {value}.'
};

describe('values', () => {
  it('come back as they were packed', () => {
    const all = [
      ...line,
      bar('row:a', 3),
      bar('row:a', 4),
      { ...bar('row:b', 5), unit: '', known: '', source: '' }
    ];
    expect(unpack(pack(all))).toEqual(all);
  });

  it('of one line are one group', () => expect(pack(line)).toHaveLength(1));

  it('are found by what words point at', () => {
    expect(pointedAt(line, 'nl@2011')).toEqual([line[1]]);
    expect(pointedAt([...line, ...other], 'nl@2010 be')).toEqual([line[0], ...other]);
    expect(pointedAt(line, 'n')).toEqual([]);
  });

  it('are heard whole where a line begins, and further on by what is another', () => {
    const words = { spoken: WORDS, source: 'Source' };
    const [first, second] = [line[0]!, line[1]!].map((value) => ({ ...value, source: 'CBS' })) as [
      Value,
      Value
    ];
    expect(heard(first, undefined, words)).toBe('NL, 2010: 0 (euros). Measured. Source: CBS.');
    expect(heard(second, first, words)).toBe('2011: 50.');
    expect(heard({ ...second, known: 'Estimated', source: 'WODC' }, first, words)).toBe(
      '2011: 50. Estimated. Source: WODC.'
    );
    expect(heard({ ...other[0]!, source: 'CBS' }, first, words)).toMatch(
      /^BE, 2013: 20 \(euros\)\. Measured\.$/
    );
    expect(heard({ ...bar('b', 2), source: '' }, bar('a', 1), words)).toMatch(/^B, 2020: 2 \(euros\)/);
  });

  it('are spoken with unit and way of knowing, where they have them', () => {
    expect(spoken(line[1]!, WORDS)).toBe('NL, 2011: 50 (euros). Measured.');
    expect(spoken({ ...bar('a', 1), unit: '' }, WORDS)).toBe('A: 1. Measured.');
    expect(spoken({ ...bar('a', 1), unit: '', known: '' }, WORDS)).toBe('A: 1.');
    expect(spoken({ ...line[1]!, name: '2011' }, WORDS)).toBe('2011: 50 (euros). Measured.');
    // Of a unit only what the name does not say.
    expect(spoken({ ...line[1]!, unit: 'euros, NL' }, WORDS)).toBe('NL, 2011: 50 (euros). Measured.');
    expect(spoken({ ...line[1]!, unit: 'NL' }, WORDS)).toBe('NL, 2011: 50. Measured.');
  });
});

describe('keys', () => {
  const all = seriesOf([...line.toReversed(), ...other]);
  const at = (series: number, value: number) => ({ series, value });

  it('lines are walked in the order of time', () =>
    expect(all.map(({ values }) => values.map((value) => value.at))).toEqual([
      ['2010', '2011', '2014'],
      ['2013']
    ]));

  it('a first key goes to the first value, or to the last', () => {
    expect(walkBy('ArrowRight', all, undefined)).toEqual(at(0, 0));
    expect(walkBy('End', all, undefined)).toEqual(at(0, 2));
  });

  it('arrows go along a line and stop at its ends', () => {
    expect(walkBy('ArrowRight', all, at(0, 0))).toEqual(at(0, 1));
    expect(walkBy('ArrowRight', all, at(0, 2))).toEqual(at(0, 2));
    expect(walkBy('ArrowLeft', all, at(0, 0))).toEqual(at(0, 0));
    expect(walkBy('Home', all, at(0, 2))).toEqual(at(0, 0));
    expect(walkBy('End', all, at(0, 0))).toEqual(at(0, 2));
  });

  it('up and down go to the nearest year of another line', () => {
    expect(walkBy('ArrowDown', all, at(0, 0))).toEqual(at(1, 0));
    expect(walkBy('ArrowUp', all, at(1, 0))).toEqual(at(0, 2));
    expect(walkBy('ArrowUp', all, at(0, 1))).toEqual(at(0, 1));
  });

  it('where there is one series, up and down go along it', () => {
    const bars = seriesOf([bar('a', 1), bar('b', 2)]);
    expect(walkBy('ArrowDown', bars, at(0, 0))).toEqual(at(0, 1));
    expect(walkBy('ArrowUp', bars, at(0, 1))).toEqual(at(0, 0));
  });

  it('other keys, and charts without values, are left alone', () => {
    expect(walkBy('PageDown', all, at(0, 0))).toBeUndefined();
    expect(walkBy(' ', all, at(0, 0))).toBeUndefined();
    expect(walkBy('ArrowRight', [], undefined)).toBeUndefined();
  });
});

describe('a table', () => {
  const words = { period: 'Period', name: 'What', value: 'Value' };

  it('of lines has a row a period and a column a series, which says how all of it is known', () =>
    expect(cellsOf(seriesOf([...line, ...other]), words)).toEqual([
      {
        unit: 'euros',
        head: ['Period', 'NL · Measured', 'BE · Measured'],
        rows: [
          ['2010', '0', ''],
          ['2011', '50', ''],
          ['2013', '', '20'],
          ['2014', '100', '']
        ]
      }
    ]));

  it('says it with each value where a series is known in two ways', () =>
    expect(cellsOf(seriesOf([line[0]!, point('nl', '2011', 50, { known: 'Estimated' })]), words)[0]).toEqual({
      unit: 'euros',
      head: ['Period', 'NL'],
      rows: [
        ['2010', '0 · Measured'],
        ['2011', '50 · Estimated']
      ]
    }));

  it('of bars has a row a bar', () =>
    expect(cellsOf(seriesOf([bar('a', 1)]), words)).toEqual([
      { unit: 'euros', head: ['What', 'Value'], rows: [['A, 2020', '1 · Measured']] }
    ]));

  it('says the unit where all have it once; else with each, but for what its name says', () => {
    const price = { ...point('x', '2010', 1), name: 'price, NL', unit: 'grams, NL' };
    expect(cellsOf(seriesOf([price]), words)[0]).toMatchObject({
      unit: 'grams, NL',
      head: ['Period', 'price · Measured']
    });
    expect(cellsOf(seriesOf([price, line[0]!]), words)[0]).toMatchObject({
      unit: '',
      head: ['Period', 'price, NL (grams) · Measured', 'NL (euros) · Measured']
    });
    expect(cellsOf(seriesOf([bar('a', 1), { ...bar('b', 2), unit: 'grams' }]), words)[0]!.rows).toEqual([
      ['A, 2020', '1 · Measured (euros)'],
      ['B, 2020', '2 · Measured (grams)']
    ]);
  });
});

describe('a tune', () => {
  const words = {
    scale: 'Scale.',
    first: '{name} {value} {period}',
    last: '{value} {period}',
    one: '{name} {value}'
  };
  const told = (values: Value[]) =>
    tune(seriesOf(values), words).map((sound) =>
      sound.kind === 'say' ? sound.words : sound.kind === 'rest' ? `rest ${sound.beats}` : sound.pitch
    );

  it('says first and last, sounds from 220 to 880 Hz, and is silent at gaps', () =>
    expect(told(line)).toEqual(['Scale.', 'NL 0 2010', 220, 440, 'rest 2', 880, '100 2014']));

  it('has one scale for each unit', () => {
    const notes = told([...line, { ...other[0]!, number: 50 }, { ...point('x', '2010', 1), unit: 'grams' }]);
    expect(notes.slice(-4)).toEqual(['BE 20', 440, 'X 1', 880]);
  });

  it('of few bars calls each by name, of many only the first and the last', () => {
    expect(told([bar('a', 50), bar('b', 100)])).toEqual(['Scale.', 'A 50', 440, 'B 100', 880]);
    const many = told(Array.from({ length: 20 }, (_, index) => bar(`p${index}`, index)));
    expect(many.filter((one) => typeof one === 'string')).toHaveLength(3);
    expect(many.filter((one) => typeof one === 'number')).toHaveLength(20);
  });

  it('of what is no number is words alone', () => {
    expect(told([without(bar('a', 1), 'number')])).toEqual(['A 1']);
  });
});
