import { describe, expect, it } from 'vitest';
import { chartContext } from '#lib/evidence/context.ts';
import { evidence } from './folder.ts';

const world = evidence({
  'chapters/one/figures.json': {
    gram: { value: 'goods/NL/price@2020', digits: 1 },
    part: { value: 'goods/NL/price@2020', style: 'percent' }
  }
});
const words = { nl: '{gram} euro | zoals verkocht', part: '{part}, niet {gram}', bad: '{nothing}' };
const context = chartContext(world, 'nl', words);

describe('the context of a chart', () => {
  it('gives rows', () =>
    expect(context.rows('goods/NL/price')).toMatchObject([{ period: '2020', value: 50 }]));
  it('fills figures into words and leaves line breaks', () =>
    expect(context.word('nl')).toBe('50,0 euro | zoals verkocht'));
  it('prints percent as a sign', () => expect(context.word('part')).toBe('50%, niet 50,0'));
  it('names a territory in the language asked', () => {
    expect(context.name('NL')).toBe('Nederland');
    expect(chartContext(world, 'en', {}).name('NL')).toBe('the Netherlands');
  });
  it('prints numbers', () => expect(context.number(3708.2, { digits: 1 })).toBe('3.708,2'));

  it.each([
    ['a word', () => context.word('none'), 'no chart word "none" (nl)'],
    ['a figure', () => context.word('bad'), 'there is no figure "nothing"'],
    ['a territory', () => context.name('XX'), 'no name for the territory "XX"'],
    ['a row', () => context.rows('goods/NL/cost'), '"goods/NL/cost" finds no rows']
  ])('throws where %s is not there, and names it', (_, ask, message) => expect(ask).toThrow(message));
});
