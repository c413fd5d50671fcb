import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { Breadth } from '#lib/forms/kit/scene.ts';
import { chapterCard, chartCard, storyCard } from '#lib/take/card.ts';
import { textWidth } from '#lib/forms/kit/type.ts';
import { palette } from '#lib/take/palette.ts';
import { sheet } from '#lib/take/sheet.ts';
import { LANGS, OWN } from '../own.ts';
import { STATES } from './told.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const all = STATES.flatMap((state) =>
  BREADTHS.map((breadth) => [`${state.lang} ${state.id} ${breadth}`, state, breadth] as const)
);

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** The words of a drawing as they are seen, each text on a line. */
const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside = '']) =>
    decode(inside.replaceAll(/<\/tspan><tspan[^>]*>/g, ' ').replaceAll(/<[^>]*>/g, ''))
  );
/** A parser of XML that takes no mistake. */
const parses = (svg: string): Resvg => new Resvg(svg, { font: { loadSystemFonts: false } });

describe.each(all)('%s', (_, state, breadth) => {
  const { svg, width, height } = sheet(state, breadth);
  const { told } = state;
  const words = wordsOf(svg).join(' ');

  it('is well-formed, and as large as it says', () => {
    const { width: drawn, height: high } = parses(svg);
    expect([drawn, high]).toEqual([width, height]);
  });

  it('says what it is in its title and in its description', () => {
    expect(decode(/<title id="[^"]+">([^<]+)<\/title>/.exec(svg)?.[1] ?? '')).toBe(told.title);
    const description = decode(/<desc id="[^"]+">([^<]+)<\/desc>/.exec(svg)?.[1] ?? '');
    for (const sentence of told.description) expect(description).toContain(sentence);
    expect(description).toContain(told.source);
  });

  it('shows title, unit, note, source and licence, and every word of the chart', () => {
    for (const text of [told.title, told.unit, told.note ?? '', told.source, 'CC-BY-4.0'])
      expect(words).toContain(text);
    for (const mark of told.scenes[breadth])
      if (mark.kind === 'text') expect(wordsOf(svg)).toContain(mark.lines.join(' '));
  });

  it('asks for nothing outside itself, and every place it points to is there', () => {
    const asked = [...svg.matchAll(/(?:href="|url\()([^")]+)/g)].map(([, to = '']) => to);
    expect(asked.filter((to) => !to.startsWith('#') && !to.startsWith('data:font/woff2;base64,'))).toEqual(
      []
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.filter((to) => to.startsWith('#') && !ids.includes(to.slice(1)))).toEqual([]);
    expect(svg).not.toMatch(/<script|\son\w+=|NaN|undefined/);
  });

  it('draws every mark inside it', () => {
    const xs = [...svg.matchAll(/ (?:x|cx|x1|x2)="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    const ys = [...svg.matchAll(/ (?:y|cy|y1|y2)="(-?[\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
    expect(Math.max(...ys)).toBeLessThanOrEqual(height);
  });
});

it('a drawing with a mistake in it is seen', () => {
  expect(() => parses('<svg xmlns="http://www.w3.org/2000/svg"><text>a & b</svg>')).toThrow();
});

it('the colours are those of the page, in its light theme', () => {
  expect(palette()).toMatchObject({ paper: '#fbfaf7', claim: '#c4122f', objection: '#14499b' });
  expect(() => palette(':root { --paper: white; }')).toThrow('--paper');
});

describe('share cards', () => {
  it.each(LANGS)(
    'of all charts, chapters and the story are well-formed and of the size that is asked for (%s)',
    (lang) => {
      const cards = [
        storyCard(OWN, lang),
        ...OWN.story.chapters.map((id) => chapterCard(OWN, lang, id)),
        ...STATES.filter((state) => state.lang === lang).map(chartCard)
      ];
      for (const card of cards) {
        const { width, height } = parses(card);
        expect([width, height]).toEqual([1200, 630]);
      }
    }
  );

  it('keep the lines above the headline in its column, beside the chart', () => {
    const wide = STATES.flatMap((state) =>
      [...chartCard(state).matchAll(/<text x="60"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g)]
        .slice(0, -1)
        .filter(([, size, words = '']) => textWidth(words) * Number(size) > 488)
        .map(([, , words]) => `${state.lang} ${state.id}: ${words}`)
    );
    expect(wide).toEqual([]);
  });

  it('carry the point of the chart, which is the finding of its chapter, and the story’s the conclusion on its pillars', () => {
    for (const state of STATES) {
      const said = wordsOf(chartCard(state)).join(' ');
      expect(said).toContain(state.told.title);
    }
    const { cards = {} } = OWN.story;
    for (const [chapter, name] of Object.entries(cards)) {
      const { told } = STATES.find(({ lang, id }) => lang === 'nl' && id === `${chapter}-${name}`)!;
      expect(wordsOf(chapterCard(OWN, 'nl', chapter)).join(' ')).toContain(told.title);
    }
    expect(wordsOf(storyCard(OWN, 'nl')).join(' ')).toContain(OWN.in.nl.building!.conclusion);
    expect(() => chapterCard(OWN, 'nl', 'nowhere')).toThrow('nowhere');
  });
});
