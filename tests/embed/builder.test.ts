import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, codeFor, codesFor, HEIGHTS, queryOf } from '#lib/embed/builder/choice.ts';

const SITE = 'https://story.example';
const story: Choice = {
  embed: { path: 'story', kind: 'story', title: 'The plea', place: '', steps: 40, chapters: 8 },
  lang: 'en',
  code: 'scroll',
  height: 600,
  theme: 'light',
  accent: ''
};

describe('the code', () => {
  it('has a box, a frame and the script, or a frame alone', () => {
    expect(codeFor(story, SITE)).toBe(
      [
        '<div data-story-embed>',
        '<iframe src="https://story.example/en/embed/story/" title="The plea" width="100%" height="600" frameborder="0" loading="lazy"></iframe>',
        '</div>',
        '<script async src="https://story.example/embed.js"></script>'
      ].join('\n')
    );
    expect(codeFor({ ...story, code: 'full' }, SITE)).toMatch(
      /^<iframe [^>]*\/en\/embed\/story\/"[^>]*><\/iframe>$/
    );
    expect(codeFor({ ...story, code: 'steps', height: 700 }, SITE)).toMatch(/\?mode=stepper" .*height="700"/);
  });
  it('without a script has two frames that know each other', () => {
    const code = codeFor({ ...story, code: 'frames' }, SITE);
    expect(code).not.toContain('<script');
    expect(code.match(/pair=enstory/g)).toHaveLength(2);
  });
  it('bears theme and colour', () => {
    expect(queryOf({ ...story, theme: 'dark', accent: '#CC0000' })).toBe('?theme=dark&accent=cc0000');
    expect(codeFor({ ...story, theme: 'dark', accent: '#CC0000' }, SITE)).toContain(
      '?theme=dark&amp;accent=cc0000"'
    );
  });
  it('of a chart leaves out what only steps have', () => {
    expect(codesFor({ ...story.embed, kind: 'chart' })).toEqual(['scroll', 'full']);
  });
  it('stays code whatever is put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double(), (title, accent, height) => {
        const code = codeFor({ ...story, embed: { ...story.embed, title }, accent, height }, SITE);
        expect(code.match(/<\/?[a-z]+/g)).toEqual([
          '<div',
          '<iframe',
          '</iframe',
          '</div',
          '<script',
          '</script'
        ]);
        expect(code.match(/"/g)).toHaveLength(14);
        const [, high] = /height="(\d+)"/.exec(code) ?? [];
        expect(Number(high)).toBeGreaterThanOrEqual(HEIGHTS.least);
        expect(Number(high)).toBeLessThanOrEqual(HEIGHTS.most);
      })
    );
  });
});
