import { describe, expect, it } from 'vitest';
import { DebateError } from '#lib/files/problem.ts';
import { readEvidence } from '#lib/evidence/read.ts';
import { folder, lines, problemsOf as problemsIn, ROW, table } from './folder.ts';

const problemsOf = (...rows: string[]): string[] => problemsIn({ 'tables/goods.csv': table(...rows) });

/** One bad row each, with a ^ before the bad cell: what is found there and what is expected. */
const BAD: [name: string, row: string, found: string, expected: string][] = [
  ['a missing source', '2020,NL,price,50,,,eur,,^,', 'no source', 'the id of a source'],
  ['an unknown source', '2020,NL,price,50,,,eur,,^gossip,', 'source "gossip"', 'an id of sources.json'],
  [
    'a wrong unit',
    '2020,NL,price,50,,,^usd,,paper,',
    'unit "usd"',
    '"eur", the unit of price in measures.csv'
  ],
  ['text in a number', '2020,NL,price,^circa 50,,,eur,,paper,', '"circa 50"', 'a plain number'],
  ['a thousands separator', '2020,NL,price,^"3,708",,,eur,,paper,', '"3,708"', 'no thousands separators'],
  ['a decimal comma', '2020,NL,price,^"1,5",,,eur,,paper,', '"1,5"', 'with a point'],
  ['a number in scientific notation', '2020,NL,price,^1e3,,,eur,,paper,', '"1e3"', 'a plain number'],
  ['an unknown territory', '2020,^XX,price,50,,,eur,,paper,', 'territory "XX"', 'an id of territories.csv'],
  ['an unknown measure', '2020,NL,^prize,50,,,eur,,paper,', 'measure "prize"', 'an id of measures.csv'],
  ['a malformed period', '^2020-13,NL,price,50,,,eur,,paper,', '"2020-13"', 'a period such as 2023, 2018-Q4'],
  ['a day that is no day', '^2023-02-29,NL,price,50,,,eur,,paper,', '"2023-02-29"', 'a period such as'],
  ['a stretch that runs back', '^2021/2012,NL,price,50,,,eur,,paper,', '"2021/2012"', 'or 2012/2021'],
  [
    'an unknown qualifier',
    '2020,NL,price,50,,,eur,^roughly,paper,',
    'qualifier "roughly"',
    'one of about, over'
  ],
  ['no number at all', '2020,NL,price,^,,,eur,,paper,', 'no value, low or high', 'at least one of them'],
  ['a low above the value', '2020,NL,price,50,^60,,eur,,paper,', 'low 60', 'at most the value, 50'],
  ['a high below the value', '2020,NL,price,50,,^40,eur,,paper,', 'high 40', 'at least the value, 50'],
  ['a low above the high', '2020,NL,price,,^60,50,eur,,paper,', 'low 60', 'at most high, 50'],
  [
    'a bad cell after a quoted comma',
    '2020,"NL",price,"50",,,eur,^"a, b",paper,',
    'qualifier "a, b"',
    'one of about'
  ],
  ['a cell too many', '2020,NL,price,50,,,eur,,paper,note,^more', '11 cells', '10 cells'],
  ['a cell too few', '2020,NL,price,^50', '4 cells', '10 cells']
];

describe('a bad row', () => {
  it.each(BAD)(
    '%s is told with its file, line, column and what was expected',
    (_, marked, found, expected) => {
      const problems = problemsOf('2019,NL,price,49,,,eur,,paper,', marked.replace('^', ''));
      expect(problems).toHaveLength(1);
      const [said, asked] = (problems[0] ?? '').split(', expected ');
      expect(said).toContain(`data/tables/goods.csv:3:${marked.indexOf('^') + 1} found `);
      expect(said).toContain(found);
      expect(asked).toContain(expected);
    }
  );

  it('a key that stands there twice names the line of the first', () => {
    const [problem, ...more] = problemsOf(
      ROW,
      '2021,NL,price,51,,,eur,,paper,',
      '2020,NL,price,52,,,eur,,paper,'
    );
    expect(more).toEqual([]);
    expect(problem).toBe(
      'data/tables/goods.csv:4:1 found the key (2020, NL, price, paper) again, expected one row for it: it stands on line 2 already'
    );
  });

  it('two sources for one period are rivals, not a key twice', () => {
    expect(problemsOf(ROW, '2020,NL,price,55,,,eur,rival,other,')).toEqual([]);
  });

  it('tells the line on which a row begins, after a cell with a line break', () => {
    const problems = problemsOf(
      '2019,NL,price,49,,,eur,,paper,"two\nlines"',
      '2020,XX,price,50,,,eur,,paper,'
    );
    expect(problems).toEqual([expect.stringContaining('goods.csv:4:6 ')]);
  });
});

describe('a table', () => {
  it('with another header is refused as a whole', () => {
    const problems = problemsIn({ 'tables/goods.csv': `year,place,value\n${ROW}\n` });
    expect(problems).toEqual([
      expect.stringMatching(/^data\/tables\/goods\.csv:1:1 found the header .*period,territory,measure/)
    ]);
  });

  it('with an open quote is refused with the line of the quote', () => {
    const problems = problemsOf('2020,NL,price,50,,,eur,,paper,"open');
    expect(problems).toEqual([
      expect.stringMatching(
        /^data\/tables\/goods\.csv:2:1 .* expected a CSV file with commas and double quotes$/
      )
    ]);
  });
});

describe('readEvidence', () => {
  it('lists every problem of every file in one error', () => {
    const dir = folder({
      'tables/goods.csv': table('2020,XX,price,fifty,,,eur,,paper,'),
      'tables/more.csv': table('now,NL,price,50,,,usd,,paper,')
    });
    expect(() => readEvidence(dir)).toThrow(DebateError);
    try {
      readEvidence(dir);
    } catch (error) {
      const told = lines((error as DebateError).problems);
      expect(told).toHaveLength(4);
      expect(told).toContain(
        'data/tables/goods.csv:2:6 found the territory "XX", expected an id of territories.csv'
      );
      expect(told).toContain(
        'data/tables/more.csv:2:19 found the unit "usd", expected "eur", the unit of price in measures.csv'
      );
    }
  });

  it('keeps numbers, empty cells and notes as they are', () => {
    const dir = folder({ 'tables/goods.csv': table('2012/2021,NL,rate,-0.5,,1,percent,about,paper,"a, b"') });
    expect(readEvidence(dir).tables.get('goods')).toEqual([
      {
        table: 'goods',
        period: '2012/2021',
        year: 2016.5,
        territory: 'NL',
        measure: 'rate',
        value: -0.5,
        low: null,
        high: 1,
        unit: 'percent',
        qualifier: 'about',
        sources: ['paper'],
        note: 'a, b',
        derivation: null
      }
    ]);
  });
});

describe('measures and territories', () => {
  it('have each id once, and a name in both languages', () => {
    const names = 'id,nl,en\nNL,Nederland,the Netherlands\nNL,Holland,\nx y,X,Y\n';
    expect(problemsIn({ 'territories.csv': names })).toEqual([
      'data/territories.csv:3:1 found the id "NL" again, expected each id once',
      'data/territories.csv:3:12 found no en, expected a word or more',
      'data/territories.csv:4:1 found the id "x y", expected letters and digits, joined by hyphens'
    ]);
  });
});
