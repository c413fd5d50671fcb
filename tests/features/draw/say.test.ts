import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseOf, pairsOf } from '#lib/features/draw/compare.ts';
import { blank, type Guess } from '#lib/features/draw/guess.ts';
import { verdict } from '#lib/features/draw/say.ts';
import { check } from '#lib/evidence/checks.ts';
import { rows } from '#lib/evidence/ref.ts';
import { draw } from '#lib/features/draw/draw.server.ts';
import { dutch, english, evidence } from './given.ts';
import { OWN } from '../../own.ts';

const line = (value: (year: number) => number): Guess => dutch.measured.map(({ year }) => value(year));
const rising = line((year) => 43 + (year - 2007) * 2);
const falling = line((year) => 43 - (year - 2007) * 2);
const YEARS = dutch.measured.length;

describe('what is declared', () => {
  const found = rows(evidence, 'price/NL/retail-price-eur@2007..2024');
  const own = found.filter(({ qualifier }) => !['carried-over', 'imputed'].includes(qualifier));

  it('has one value a year, gives the first, and marks those that the source estimated itself', () => {
    expect(dutch.measured.map(({ year }) => year)).toEqual(Array.from({ length: 18 }, (_, i) => 2007 + i));
    expect(dutch.measured.map(({ value }) => value)).toEqual(found.map(({ value }) => value));
    expect(dutch.plane.given).toBe(found[0]!.value);
    expect(dutch.measured.filter(({ estimated }) => !estimated).map(({ year }) => year)).toEqual(
      own.map(({ year }) => year)
    );
    expect(pairsOf(rising, dutch.measured, dutch.plane)).toHaveLength(own.length - 1);
  });

  it('the line is called flat at its end where the story calls it so', () => {
    expect(check(evidence, evidence.checks.get('price-flat')!).holds).toBe(true);
    const { whole, end } = courseOf(dutch.measured, dutch.end);
    expect([whole?.real.course, end?.real.course]).toEqual(['rose', 'flat']);
  });

  it.each([
    ['a step that is not declared', 'price-real', {}, /draw.json has nothing for the step 'price-real'/],
    ['a chart that is none', 'price-draw', { chart: 'price/chain' }, /is no chart state of lines/],
    ['a chart that is not empty', 'price-draw', { chart: 'price/real' }, /is not empty/],
    ['a series that is none', 'price-draw', { series: 'price/NL/nothing' }, /finds no rows/],
    [
      'more than one series',
      'price-draw',
      { series: 'price/*/retail-price-eur@1999..2023' },
      /more than one value in a year/
    ],
    [
      'a value to be given that is none',
      'price-draw',
      { series: 'price/NL/retail-price-eur@2008..2023' },
      /2007, the first year, is to be given and has no value/
    ]
  ])('%s is an error that says so', (_, place, change, message) => {
    const declared = OWN.draws;
    const changed = { 'price-draw': { ...declared['price-draw']!, ...change } };
    expect(() => draw({ lang: 'nl', evidence, ui: OWN.in.nl.ui, place }, changed)).toThrow(message);
  });
});

describe('in words', () => {
  it('a line that rose all along: the end surprises', () => {
    expect(verdict(rising, dutch)).toEqual({
      lead: 'Van 2017 tot 2024 liet je de prijs stijgen, maar de cijfers blijven vlak, tussen 49 en 52 euro.',
      sentences: [
        expect.stringMatching(/^Gemiddeld zat je er \d+ euro naast\. Je zat bijna overal te hoog\.$/),
        'Van 2008 tot 2024 liet je de prijs stijgen, en dat klopt: van 43 naar 51 euro.',
        expect.stringMatching(/^Het verst zat je ernaast in 2024: je tekende 77, het was 51 euro\.$/)
      ],
      notes: [
        expect.stringContaining('Vergeleken zijn 11 van de 17 jaren'),
        expect.stringContaining('Andere bronnen'),
        expect.stringMatching(/^Bron: .*UNODC.*eigen berekening\.$/)
      ]
    });
  });

  it('a line that fell: its course surprises', () => {
    expect(verdict(falling, english).lead).toBe(
      'From 2008 to 2024 you let the price fall, but the figures rise, from 43 to 51 euros.'
    );
  });

  it('nothing drawn: what was measured, and no judgement', () => {
    expect(verdict(blank(dutch.plane), dutch)).toMatchObject({
      lead: null,
      sentences: [
        'Van 2007 tot 2024 steeg de prijs van 43 naar 51 euro.',
        'Van 2017 tot 2024 bleef de prijs vlak, tussen 49 en 52 euro.'
      ]
    });
  });

  it.each([
    ['Dutch', dutch],
    ['English', english]
  ])('whatever is drawn, all words are there and filled in (%s)', (_, given) => {
    const guess = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: null, freq: 8 }), {
      minLength: YEARS,
      maxLength: YEARS
    });
    fc.assert(
      fc.property(guess, (drawn) => {
        const { lead, sentences, notes } = verdict(drawn, given);
        for (const sentence of [...(lead === null ? [] : [lead]), ...sentences, ...notes]) {
          expect(sentence).toMatch(/[.]$/);
          expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        }
        expect(new Set([lead, ...sentences]).size).toBe(sentences.length + 1);
      })
    );
  });
});

it('the form itself knows nothing of what it is about', () => {
  const files = readdirSync('src/lib/features/draw').map((file) =>
    readFileSync(`src/lib/features/draw/${file}`, 'utf8')
  );
  expect(files.filter((code) => /price|prijs|euro|gram|2007|2024/i.test(code))).toEqual([]);
});
