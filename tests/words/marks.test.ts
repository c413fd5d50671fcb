import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLinks } from '#lib/words/check-links.ts';
import { DIRECTIVES } from '#lib/words/directives/index.ts';
import { unknownNames } from '#lib/words/known-names.ts';
import { chartBlock, evidence, lines, parse, step } from './written.ts';

/** What is wrong with the words of a step, which begin on line 11: line, column and message. */
const told = (body: string, attributes?: string): string[] =>
  parse(step(body, attributes)).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('a mark that means nothing is told with its place', () => {
  it.each([
    [
      'a sign on a line of its own that belongs within one',
      '::fig[a]',
      "11:1 'fig' stands within a line: ':fig', not '::fig'"
    ],
    [
      'a sign within a line that has its own',
      'A :quote{id=a} b.',
      "11:3 'quote' has a line of its own: '::quote', not ':quote'"
    ],
    ['a sign around lines that has one', ':::quote{id=a}\nA.\n:::', "11:1 'quote' has a line of its own"],
    [
      'an attribute that it has not',
      '::quote{id=a stance=for}',
      "11:1 'quote' has no 'stance': it takes 'id'"
    ],
    ['an attribute where there are none', '::draw{id=a}', "11:1 'draw' has no 'id'"],
    ['a class', '::legend{.wide}', "11:1 'legend' has no 'class'"],
    ['an attribute that is missing', 'A :says[b].', "11:3 'says' needs {check=...}"],
    [
      'an id that is none',
      'A :says[b]{check="a b"}.',
      "11:3 'check' is an id of letters, digits and hyphens, not 'a b'"
    ],
    [
      'tested words that are empty',
      'A :says[]{check=a}.',
      "11:3 'says' needs words between brackets: :says[...]"
    ],
    ['a figure without its id', 'A :fig[].', "11:3 'fig' needs words between brackets"],
    ['a figure that stands bare', 'A :fig b.', "11:3 'fig' needs words between brackets"],
    ['words where there are none', '::quote[words]{id=a}', "11:1 'quote' takes no words between brackets"],
    ['words on a side', ':::for[words]\nA.\n:::', "11:1 'for' takes no words between brackets"],
    ['a name that is nearly one', '::qoute{id=a}', "11:1 unknown directive 'qoute'"],
    ['a name that begins like one', '::quota{id=a}', "11:1 unknown directive 'quota': did you mean 'quote'?"],
    ['a side that is not closed', ':::for\nA.', "11:1 ':::for' is not closed"],
    ['a side that swallows the other', ':::for\nA.\n\n:::against\nB.\n:::', 'is not closed'],
    ['a step within a step', ':::step{#b}\n### B\n:::', '11:1 a step within a step'],
    ['raw HTML', '<b>A</b>', '11:1 raw HTML: write it in Markdown'],
    ['raw HTML within a line', 'A <br> b.', '11:3 raw HTML'],
    ['an image', 'A ![b](c.png).', '11:3 an image'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |', '11:1 a table: use ::rivals'],
    ['a code span', 'A `b` c.', '11:3 a code span'],
    ['a block of code', '```js\na\n```', '11:1 a block of code: only ```chart has a place'],
    ['a quotation by Markdown', '> A.', '11:1 a quotation by Markdown: use ::quote'],
    ['a line across', 'A.\n\n---\n\nB.', '13:1 a line across'],
    ['a line break', 'A.\\\nB.', '11:3 a line break'],
    ['an unsafe link', '[a](javascript:alert)', "11:1 the link 'javascript:alert' begins neither with"],
    ['a link without words', '[](https://example.org)', '11:1 a link without words'],
    ['emphasis that is not closed', 'A **b c.', "11:1 '**' opens or closes nothing"],
    ['emphasis that is not opened', 'A b_ c.', "11:1 '_' opens or closes nothing"]
  ])('%s', (_, body, message) => {
    expect(told(body).join('\n')).toContain(message);
  });

  it.each([
    [
      'a stance that is misspelt',
      '#price-a stance=objectoin',
      "7:1 'stance' is 'objection', not 'objectoin'"
    ],
    ['deeper with a value', '#price-a deeper=yes', "7:1 'deeper' stands by itself, without '=yes'"],
    ['an attribute that no step has', '#price-a colour=red', "7:1 'step' has no 'colour'"],
    ['no id', 'state=a', '7:1 step needs an id such as {#price-real}']
  ])('%s', (_, attributes, message) =>
    expect(told('A.', attributes)).toEqual([expect.stringContaining(message)])
  );
});

describe('what means something is left alone', () => {
  it.each([
    'Om 10:30 uur, zie :dit.',
    'A _b_ **c** d_e.',
    'A [b](https://example.org) and [c](#price-a).',
    '- a\n- b',
    ':::for\nA :fig[b].\n:::\n\n:::against\nC.\n:::',
    '::more[d]{to=price-b}',
    'A :from[B]{source=c-1}.',
    chartBlock('title: T', 'unit: U')
  ])('%j', (body) => expect(told(body)).toEqual([]));
});

it('what is named and not there is told where it stands', () => {
  const { chapter } = parse(
    step(
      'A :fig[no].\n\n::quote{id=no}\n\nB :says[c]{check=no} :from[d]{source=no}.\n\n:::for\n:fig[nor]\n:::'
    )
  );
  expect(
    unknownNames(chapter, evidence).map(({ line, column, message }) => `${line}:${column} ${message}`)
  ).toEqual([
    "11:3 unknown figure 'no': there is none in figures.json",
    "13:1 unknown quote 'no': there is none in quotes.json",
    "15:3 unknown check 'no': there is none in checks.json",
    "15:22 unknown source 'no': there is none in sources.json",
    "18:1 unknown figure 'nor': there is none in figures.json"
  ]);
});

it('a link to another host is refused, unless the debate lists it', () => {
  const { chapter } = parse(step('A [b](https://example.org/a), [c](#price-a).'));
  expect(lines(checkLinks(chapter, []))).toEqual([
    expect.stringContaining("nl.md:11 the link 'https://example.org/a' leads to another host")
  ]);
  expect(checkLinks(chapter, ['https://example.org/a'])).toEqual([]);
});

it('every directive is told in CONTRIBUTING', () => {
  const told = readFileSync('CONTRIBUTING.md', 'utf8');
  const colons = { text: ':', leaf: '::', container: ':::' };
  expect(
    [...DIRECTIVES.values()]
      .filter(({ name, kind }) => !told.includes(`${colons[kind]}${name}`))
      .map(({ name }) => name)
  ).toEqual([]);
});
