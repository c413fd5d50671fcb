import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { survey } from '#lib/evidence/read.ts';
import { folder } from './folder.ts';

const problemsOf = (file: string, content: string | object) =>
  survey(folder({ [`chapters/one/${file}`]: content })).problems;

const QUOTE = {
  words: 'Wat gezegd is',
  lang: 'nl',
  speaker: 'Iemand',
  date: '2024-01-25',
  where: { nl: 'in de krant', en: 'in the paper' },
  source: 'paper',
  stance: 'for',
  gloss: { en: 'What was said' }
};

describe('a JSON file', () => {
  it('that is not JSON is told with line and column', () => {
    const problems = problemsOf('figures.json', '{\n  "a": {"digits": 1,}\n}');
    expect(problems).toMatchObject([
      { file: 'data/chapters/one/figures.json', line: 2, column: 21, expected: 'JSON' }
    ]);
  });

  it('that is missing is told', () => {
    const { problems } = survey(folder({ 'sources.json': '{}' }));
    expect(problems).toMatchObject([{ file: 'data/sources.json', expected: 'Array' }, {}]);
  });

  it('tells the key path of what has not its shape', () => {
    expect(problemsOf('figures.json', { a: { value: 'goods/NL/price@2020', digits: 'two' } })).toMatchObject([
      { file: 'data/chapters/one/figures.json', key: 'a.digits', found: '"two"', expected: 'number' }
    ]);
  });

  it('tells the line and column of it', () => {
    const text = '{\n  "a": {"value": "goods/NL/price@2020"},\n  "b": {\n    "value": 5\n  }\n}';
    expect(problemsOf('figures.json', text)).toMatchObject([
      { line: 4, column: 14, key: 'b.value', found: '5' }
    ]);
  });

  it('refuses a key that stands there twice, of which JSON would lose one', () => {
    const one = '{"value": "goods/NL/price@2020"}';
    expect(problemsOf('figures.json', `{\n  "a": ${one},\n  "a": ${one}\n}`)).toMatchObject([
      { line: 3, column: 3, expected: 'each key once' }
    ]);
  });

  it('refuses a key that nobody reads', () => {
    expect(problemsOf('figures.json', { a: { value: 'goods/NL/price@2020', digit: 1 } })).toMatchObject([
      { key: 'a.digit', expected: 'never' }
    ]);
  });

  it('refuses a figure that is nothing, or two things', () => {
    const expected = expect.stringContaining('exactly one of value, low') as string;
    expect(problemsOf('figures.json', { a: { digits: 1 } })).toMatchObject([{ key: 'a', expected }]);
    expect(problemsOf('figures.json', { a: { value: 'x', low: 'y' } })).toMatchObject([
      { key: 'a', expected }
    ]);
  });

  it('refuses an unknown kind of check or form of chart', () => {
    expect(problemsOf('checks.json', { a: { kind: 'flatish' } })).toMatchObject([
      { key: 'a.kind', found: '"flatish"' }
    ]);
    expect(problemsOf('charts.json', { a: { form: 'pie' } })).toMatchObject([
      { key: 'a.form', found: '"pie"' }
    ]);
  });
});

describe('quotes', () => {
  it('are sound with a gloss in the other language', () => {
    expect(problemsOf('quotes.json', { a: QUOTE })).toEqual([]);
  });

  it('need that gloss', () => {
    const bare = { ...QUOTE, gloss: undefined };
    expect(problemsOf('quotes.json', { a: bare })).toMatchObject([
      { key: 'a', expected: 'an English gloss of words that are not English' }
    ]);
  });

  it('hold no more than 25 words', () => {
    const long = { ...QUOTE, words: Array.from({ length: 26 }, () => 'woord').join(' ') };
    expect(problemsOf('quotes.json', { a: long })).toMatchObject([
      { key: 'a.words', expected: 'at most 25 words' }
    ]);
  });
});

describe('ids', () => {
  it('are unique across chapters', () => {
    const figures = { a: { value: 'goods/NL/price@2020' } };
    const { problems } = survey(
      folder({ 'chapters/one/figures.json': figures, 'chapters/two/figures.json': figures })
    );
    expect(problems).toMatchObject([
      {
        file: 'data/chapters/two/figures.json',
        key: 'a',
        found: 'an id that data/chapters/one/figures.json has'
      }
    ]);
  });

  it('of sources stand there once', () => {
    const [one] = JSON.parse(readFileSync(join(folder(), 'sources.json'), 'utf8')) as { id: string }[];
    const { problems } = survey(folder({ 'sources.json': [one, one] }));
    expect(problems).toMatchObject([{ file: 'data/sources.json', key: one?.id, found: 'the id again' }]);
  });
});
