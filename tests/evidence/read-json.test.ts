import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, problemsOf as problemsIn } from './folder.ts';

const problemsOf = (file: string, content: string | object) =>
  problemsIn({ [`chapters/one/${file}`]: content });

/** One problem in chapters/one: where it is, and what it says. */
const one = (text: string) => [expect.stringContaining(`data/chapters/one/${text}`)];

const QUOTE = {
  words: 'Wat gezegd is',
  lang: 'nl',
  spoken: 'nl',
  wording: 'speaker',
  whole: false,
  speaker: 'Iemand',
  date: '2024-01-25',
  where: { nl: 'in de krant', en: 'in the paper' },
  source: 'paper',
  stance: 'for',
  gloss: { en: 'What was said' }
};

describe('a JSON file', () => {
  it('that is not JSON is told with line and column', () => {
    expect(problemsOf('figures.json', '{\n  "a": {"digits": 1,}\n}')).toEqual(
      one("figures.json:2:20 found a comma before '}', expected none after the last one")
    );
  });

  it('that is of another shape is told', () => {
    expect(problemsIn({ 'sources.json': '{}' })).toEqual([
      'data/sources.json:1:1 found keys with values {...}, expected a list [...]',
      expect.stringContaining('goods.csv')
    ]);
  });

  it('tells the key path of what has not its shape', () => {
    expect(problemsOf('figures.json', { a: { value: 'goods/NL/price@2020', digits: 'two' } })).toEqual(
      one('figures.json:1:46 a.digits: found "two", expected a number without quotes')
    );
  });

  it('tells the line and column of it', () => {
    const text = '{\n  "a": {"value": "goods/NL/price@2020"},\n  "b": {\n    "value": 5\n  }\n}';
    expect(problemsOf('figures.json', text)).toEqual(
      one('figures.json:4:14 b.value: found 5, expected words in quotes')
    );
  });

  it('refuses a key that stands there twice, of which JSON would lose one', () => {
    const value = '{"value": "goods/NL/price@2020"}';
    expect(problemsOf('figures.json', `{\n  "a": ${value},\n  "a": ${value}\n}`)).toEqual(
      one('figures.json:3:3 found the key "a" again, expected each key once')
    );
  });

  it('refuses a key that nobody reads', () => {
    expect(problemsOf('figures.json', { a: { value: 'goods/NL/price@2020', digit: 1 } })).toEqual(
      one('figures.json:1:45 a.digit: found the key "digit", expected only keys that are read')
    );
  });

  it('says in words what is asked of a value', () => {
    const figure = (digits: number) => ({ a: { value: 'goods/NL/price@2020', digits } });
    expect(problemsOf('figures.json', figure(1.5))).toEqual(
      one('figures.json:1:46 a.digits: found 1.5, expected a whole number')
    );
    expect(problemsOf('figures.json', figure(-1))).toEqual(
      one('figures.json:1:46 a.digits: found -1, expected 0 or more')
    );
    expect(problemsOf('figures.json', { a: { value: '' } })).toEqual(
      one('figures.json:1:15 a.value: found "", expected words between the quotes')
    );
  });

  it('refuses a figure that is nothing, or two things', () => {
    const asked = [expect.stringMatching(/ a: expected exactly one of value, low/)];
    expect(problemsOf('figures.json', { a: { digits: 1 } })).toEqual(asked);
    expect(problemsOf('figures.json', { a: { value: 'x', low: 'y' } })).toEqual(asked);
  });

  it('refuses an unknown kind of check or form of chart', () => {
    expect(problemsOf('checks.json', { a: { kind: 'flatish' } })).toEqual(
      one('checks.json:1:14 a.kind: found "flatish"')
    );
    expect(problemsOf('charts.json', { a: { form: 'pie' } })).toEqual(
      one('charts.json:1:14 a.form: found "pie"')
    );
  });
});

describe('quotes', () => {
  it('are sound with a gloss in the other language', () => {
    expect(problemsOf('quotes.json', { a: QUOTE })).toEqual([]);
  });

  it('need that gloss', () => {
    const bare = { ...QUOTE, gloss: undefined };
    expect(problemsOf('quotes.json', { a: bare })).toEqual([
      expect.stringMatching(/ a: found words in 'nl' alone, expected a gloss of them in 'en'$/)
    ]);
  });

  it('hold no more than 25 words', () => {
    const long = { ...QUOTE, words: Array.from({ length: 26 }, () => 'woord').join(' ') };
    expect(problemsOf('quotes.json', { a: long })).toEqual([
      expect.stringMatching(/ a\.words: found .*, expected at most 25 words$/)
    ]);
  });
});

describe('ids', () => {
  it('are unique across chapters', () => {
    const figures = { a: { value: 'goods/NL/price@2020' } };
    expect(
      problemsIn({ 'chapters/one/figures.json': figures, 'chapters/two/figures.json': figures })
    ).toEqual([
      'data/chapters/two/figures.json:1:6 a: found an id that data/chapters/one/figures.json has, expected another'
    ]);
  });

  it('of sources stand there once', () => {
    const [first] = JSON.parse(readFileSync(join(folder(), 'sources.json'), 'utf8')) as { id: string }[];
    expect(problemsIn({ 'sources.json': [first, first] })).toEqual([
      expect.stringContaining(' 1.id: found the id "paper" again, expected each id once')
    ]);
  });
});
