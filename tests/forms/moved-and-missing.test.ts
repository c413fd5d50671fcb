import { describe, expect, it } from 'vitest';
import { light } from '#lib/forms/kit/lit.ts';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Mark } from '#lib/forms/kit/scene.ts';
import { layout as ladder } from '#lib/forms/ladder/layout.ts';
import type { LadderSpec } from '#lib/forms/ladder/shape.ts';
import { layout as people } from '#lib/forms/people/layout.ts';
import { datum, tableContext } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const find = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key);
const words = { grew: 'groeide', shrank: 'kromp', one: 'één jaar', source: 'bron', none: 'niet gevonden' };
const data = {
  low: [datum('NL', 15)],
  high: [datum('NL', 63)],
  part: [datum('NL', 903, { low: 829, high: 987 })],
  whole: [datum('NL', 10700)]
};
const context = tableContext(words, data);
const x: LadderSpec['x'] = {
  domain: [0, 100],
  ticks: { wide: [0, 100], narrow: [0, 100] },
  format: { style: 'percent' }
};
const moved: LadderSpec = {
  form: 'ladder',
  mark: 'dot',
  x,
  rows: [
    { key: 'grew', ref: 'high', since: 'low', ink: 'measured', label: 'grew' },
    { key: 'shrank', ref: 'low', since: 'high', ink: 'measured', label: 'shrank' },
    { key: 'one', ref: 'high', ink: 'measured', label: 'one' }
  ]
};

describe.each(BREADTHS)('rows that moved, %s', (breadth) => {
  const marks = ladder(moved, context, breadth);

  it('have an open dot where they were, and each figure on its own side', () => {
    expect(find(marks, 'row:grew:since')).toMatchObject({ open: true });
    expect(find(marks, 'row:grew:then')).toMatchObject({ lines: ['15%'], anchor: 'end' });
    expect(find(marks, 'row:grew:value')).toMatchObject({ lines: ['63%'], anchor: 'start' });
    expect(find(marks, 'row:shrank:then')).toMatchObject({ lines: ['63%'], anchor: 'start' });
    expect(find(marks, 'row:shrank:value')).toMatchObject({ lines: ['15%'], anchor: 'end' });
    expect(find(marks, 'row:one:since')).toBeUndefined();
  });

  it('keep their words apart and inside', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });
});

describe.each(BREADTHS)('what is not known, %s', (breadth) => {
  const spec: LadderSpec = {
    form: 'ladder',
    mark: 'bar',
    x,
    rows: [{ key: 'one', ref: 'high', ink: 'claimed', label: 'one' }],
    gaps: [{ key: 'source', label: 'source', word: 'none' }]
  };
  const marks = ladder(spec, context, breadth);

  it('is an empty place with a word in it, below the rows', () => {
    expect(find(marks, 'gap:source')).toMatchObject({ open: true, dashed: true });
    expect(find(marks, 'gap:source:word')).toMatchObject({ lines: ['niet gevonden'], role: 'gap' });
    expect(overlaps(marks, breadth)).toEqual([]);
  });
});

describe.each(BREADTHS)('a part of another amount, %s', (breadth) => {
  const row = { key: 'home', ref: 'part', of: 'whole', ink: 'derived', label: 'one' } as const;
  const marks = people({ form: 'people', rows: [row] }, context, breadth);
  const dots = marks.filter((mark) => mark.kind === 'dot' && mark.ink === 'derived');

  it('is so many of a hundred for certain, and open up to the most', () => {
    expect(dots).toHaveLength(9);
    expect(dots.filter((mark) => mark.kind === 'dot' && mark.open)).toHaveLength(1);
    expect(find(marks, 'row:home:value')).toMatchObject({ lines: ['8–9%'] });
  });

  it('is no part where it is more than the whole', () => {
    const more = { ...row, ref: 'whole', of: 'part' };
    expect(() => people({ form: 'people', rows: [more] }, context, breadth)).toThrow('more than all of part');
  });
});

describe('what is lit', () => {
  const marks = ladder(moved, context, 'narrow');

  it('stays, and the rest steps back', () => {
    const lit = light(marks, 'row', ['grew']);
    expect(find(lit, 'row:grew')).toEqual(find(marks, 'row:grew'));
    expect(find(lit, 'row:shrank')?.opacity).toBeLessThan(1);
    expect(find(lit, 'row:shrank:label')?.ink).toBe('quiet');
    expect(find(lit, 'x:axis')).toEqual(find(marks, 'x:axis'));
  });

  it('is there: a key that draws nothing is refused', () => {
    expect(() => light(marks, 'row', ['nobody'])).toThrow("there is no row 'nobody'");
  });
});
