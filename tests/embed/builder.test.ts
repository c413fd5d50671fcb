import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, codeFor, codesFor, fromSearch, queryOf, toSearch } from '#lib/embed/builder/choice.ts';
import { HEIGHTS } from '#lib/embed/heights.ts';

const SITE = 'https://story.example';
const story: Choice = {
  embed: { path: 'story', kind: 'story', title: 'The plea', place: '' },
  lang: 'en',
  code: 'scroll',
  height: 600,
  theme: 'light',
  accent: '',
  bare: false,
  system: false
};

describe('the code', () => {
  it('has a box, a frame and the script, or a frame alone', () => {
    expect(codeFor(story, SITE)).toBe(
      [
        '<div data-story-embed>',
        '<iframe src="https://story.example/en/embed/story/" title="The plea" width="100%" height="600" frameborder="0" loading="lazy" allow="clipboard-write"><a href="https://story.example/en/">The plea</a></iframe>',
        '</div>',
        '<script async src="https://story.example/embed.js"></script>'
      ].join('\n')
    );
    expect(codeFor({ ...story, code: 'full' }, SITE)).toMatch(
      /^<iframe [^>]*\/en\/embed\/story\/"[^>]*><a [^>]*>The plea<\/a><\/iframe>$/
    );
    expect(codeFor({ ...story, code: 'steps', height: 700 }, SITE)).toMatch(/\?mode=stepper" .*height="700"/);
  });
  it('bears theme and colour', () => {
    expect(queryOf({ ...story, theme: 'dark', accent: '#CC0000' })).toBe('?theme=dark&accent=cc0000');
    expect(codeFor({ ...story, theme: 'dark', accent: '#CC0000' }, SITE)).toContain(
      '?theme=dark&amp;accent=cc0000"'
    );
  });
  it('may be an address alone, of the page that WordPress finds the frame by', () => {
    const of = (kind: Choice['embed']['kind'], path: string) =>
      codeFor({ ...story, embed: { ...story.embed, kind, path }, code: 'address', theme: 'dark' }, SITE);
    expect(of('story', 'story')).toBe(`${SITE}/en/`);
    expect(of('dossier', 'dossier/price')).toBe(`${SITE}/en/chapter/price/`);
    expect(of('chart', 'chart/price-real')).toBe(`${SITE}/en/chart/price-real/`);
    expect(of('chapter', 'chapter/price')).toBe(`${SITE}/en/embed/chapter/price/`);
    expect(of('simulator', 'simulator')).toBe(`${SITE}/en/embed/simulator/`);
  });
  it('of a chart leaves out what only steps have', () => {
    expect(codesFor({ ...story.embed, kind: 'chart' })).toEqual(['scroll', 'full', 'address']);
    expect(codesFor({ ...story.embed, kind: 'chart' }, false)).toEqual(['scroll', 'full']);
  });
  it('stays code whatever is put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double(), (title, accent, height) => {
        const code = codeFor({ ...story, embed: { ...story.embed, title }, accent, height }, SITE);
        expect(code.match(/<\/?[a-z]+/g)).toEqual([
          '<div',
          '<iframe',
          '<a',
          '</a',
          '</iframe',
          '</div',
          '<script',
          '</script'
        ]);
        expect(code.match(/"/g)).toHaveLength(18);
        const [, high] = /height="(\d+)"/.exec(code) ?? [];
        expect(Number(high)).toBeGreaterThanOrEqual(HEIGHTS.least);
        expect(Number(high)).toBeLessThanOrEqual(HEIGHTS.most);
      })
    );
  });
});

it('a part on the ground of its article bears the scheme of its own, or browsers give it another ground', () => {
  const chart: Choice = { ...story, embed: { ...story.embed, path: 'chart/x', kind: 'chart' }, bare: true };
  expect(codeFor(chart, SITE)).toContain('?background=none"');
  expect(codeFor(chart, SITE)).toContain(' style="color-scheme: light">');
  expect(codeFor({ ...chart, theme: 'auto' }, SITE)).toContain(' style="color-scheme: light dark">');
  expect(codeFor({ ...story, bare: true, theme: 'dark' }, SITE)).not.toContain('style=');
});

describe('the choice in the address of the builder', () => {
  const languages = [
    { lang: 'en', embeds: [story.embed] },
    { lang: 'nl', embeds: [story.embed, { ...story.embed, path: 'chart/price-real' }] }
  ];
  it('says what is not usual, and comes back as it was', () => {
    expect(toSearch(story, { lang: 'en' })).toBe('');
    const other: Choice = {
      embed: { ...story.embed, path: 'chart/price-real', kind: 'chart' },
      lang: 'nl',
      code: 'full',
      height: 700,
      theme: 'auto',
      accent: '#CC0000',
      bare: true,
      system: true
    };
    const { embed, ...rest } = other;
    const search = toSearch(other, { lang: 'en' });
    expect(search).toContain('what=chart/price-real');
    expect(fromSearch(search, languages)).toEqual({ ...rest, what: embed.path, accent: '#cc0000' });
  });
  it('may say anything', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { height = HEIGHTS.least } = fromSearch(search, languages);
        expect(height).toBeGreaterThanOrEqual(HEIGHTS.least);
        expect(height).toBeLessThanOrEqual(HEIGHTS.most);
      })
    );
    expect(fromSearch('?what=chart/none&lang=fr&height=9&code=x&theme=pink&accent=red', languages)).toEqual({
      height: HEIGHTS.least
    });
  });
});
