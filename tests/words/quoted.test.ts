import { describe, expect, it } from 'vitest';
import { aroundOf } from '#lib/telling/around.ts';
import type { Evidence } from '#lib/evidence/evidence.ts';
import { renderWords } from '#lib/telling/render.ts';
import type { Lang } from '#lib/languages/index.ts';
import { quotedIn, typedQuotations } from '#lib/words/quoted.ts';
import { chartBlock, evidence, parse, step } from './written.ts';
import { OWN } from '../own.ts';

const [source] = [...evidence.sources.values()];
const world: Evidence = {
  ...evidence,
  sources: new Map([['a', { ...source!, id: 'a', quote: 'It is ‘far  too’ little, she said … Not enough.' }]])
};

/** What is wrong with the words of a step, which begin on line 11: line, column and message. */
const told = (body: string): string[] =>
  typedQuotations(parse(step(body)).chapter, world).map(
    ({ line, column, message }) => `${line}:${column} ${message}`
  );

describe('words between quotation marks', () => {
  it.each(['“zo”', '„zo”', '"zo"', '«zo»', '‘zo’', '‘zo’n ding’', "'zo'", '“zo', '‚zo‘', '‘zo'])(
    'are found in the marks of any language: %s',
    (words) => expect(quotedIn(`Hij noemde het ${words}, vaak.`).join()).toMatch(/^["“„«‘'‚]zo/)
  );

  it.each([
    '’s Avonds zijn foto’s van ’t Hof er.',
    "'s Avonds foto's van A'dam",
    'Halsema’s euro’s, the boys’ own'
  ])('are no apostrophes: %s', (text) => expect(quotedIn(text)).toEqual([]));

  it('are refused in the words, with their place', () => {
    expect(told('He called it “far too little”\nand ‘wrong’.')).toEqual([
      expect.stringMatching(
        /^11:14 “far too little” stands between quotation marks and comes from no record: expected ::quote\{id=\.\.\.\} or :from\[“far too little”\]/
      ),
      expect.stringMatching(/^12:5 ‘wrong’ stands/)
    ]);
  });

  it.each(['### “So”', '*“so”*', '- “so”', ':::for\n“So”\n:::', ':says[“so”]{check=b}'])(
    'wherever they stand: %s',
    (body) => expect(told(body)).toHaveLength(1)
  );

  it('are refused in the words of a chart', () =>
    expect(told(chartBlock('title: It is ‘so’', 'unit: :name[‘so’]'))).toEqual([
      expect.stringMatching(/^11:1 ‘so’ stands between quotation marks: expected words without them/)
    ]));

  it('may be those of the source that they are said to be from', () => {
    for (const words of ['“too little”', '‘Far too’', '"not enough"'])
      expect(told(`She said :from[${words}]{source=a}.`)).toEqual([]);
    expect(told('She said :from[“never enough”]{source=a}.')).toEqual([
      expect.stringMatching(
        /^11:16 “never enough” does not stand in what was read of 'a' \(.*:\d+\): expected its words/
      )
    ]);
  });

  it('may be a term or a title, marked as one', () =>
    expect(told('It is :name[‘far too’], as in :from[:name[“Far”]]{source=a}.')).toEqual([]));
});

describe('a quotation in the words', () => {
  const html = (body: string, lang: Lang, quoteLang?: string) => {
    const sources = new Map([['a', { ...source!, quoteLang }]]);
    const around = { ...aroundOf(OWN, lang, ''), evidence: { ...evidence, sources } };
    return renderWords(parse(step(body)).chapter.steps[0]!.nodes, { ...around, place: 'price-a' });
  };

  it('says its language where that is not the language of the page', () => {
    expect(html(':from[“Zo”]{source=a}', 'en', 'nl')).toContain('<a href="sources/#a" lang="nl">“Zo”</a>');
    for (const lang of ['nl', undefined])
      expect(html(':from[“Zo”]{source=a}', 'nl', lang)).toContain('<a href="sources/#a">“Zo”</a>');
  });

  it.each(['the mayor', '“Zo” in a paper', ':name[“Zo”]'])('is no name: %s', (words) =>
    expect(html(`:from[${words}]{source=a}`, 'en', 'nl')).not.toContain('lang=')
  );
});
