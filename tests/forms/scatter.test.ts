import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps, textBox } from '#lib/forms/kit/overlap.ts';
import { BOX, type Breadth, type Mark, type Text } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/scatter/layout.ts';
import type { ScatterSpec } from '#lib/forms/scatter/shape.ts';
import { datum, tableContext } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const COUNTRIES = ['NL', 'BE', 'ES', 'CO', 'MX', 'EC', 'HN', 'GW'];

const spec: ScatterSpec = {
  form: 'scatter',
  x: {
    domain: [7, 10],
    ticks: { wide: [7, 8, 9, 10], narrow: [7, 8, 9, 10] },
    ref: 'institutions/*/cocaine-trade-score@2023',
    label: 'cocaine'
  },
  y: {
    domain: [1, 10],
    ticks: { wide: [2, 4, 6, 8, 10], narrow: [2, 6, 10] },
    ref: 'institutions/*/state-embedded-score@2023',
    label: 'embedded'
  },
  points: COUNTRIES.map((territory, i) => ({ territory, ink: i === 0 ? 'measured' : 'quiet' })),
  notes: [{ key: 'corner', label: 'corner', x: 9.9, y: 2.6, anchor: 'end' }]
};
const words = {
  cocaine: 'Cocaïnehandel, score van 1 tot 10 →',
  embedded: '↑ Misdaad binnen de staat, score van 1 tot 10',
  corner: 'veel handel, | weinig misdaad in de staat'
};
const context = tableContext(words);
const text = (marks: Mark[], key: string): Text | undefined =>
  marks.find((mark): mark is Text => mark.kind === 'text' && mark.key === key);

/** Texts that cover a dot. */
const covered = (marks: Mark[], breadth: Breadth): string[] =>
  marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const box = textBox(mark, breadth);
    const { width, height } = BOX[breadth];
    return marks.flatMap((dot) => {
      if (dot.kind !== 'dot') return [];
      const [x, y] = [(dot.x / 100) * width, (dot.y / 100) * height];
      return x > box.left && x < box.right && y > box.top && y < box.bottom
        ? [`${mark.key} on ${dot.key}`]
        : [];
    });
  });

describe.each(BREADTHS)('scatter, %s', (breadth) => {
  const marks = layout(spec, context, breadth);

  it('shows every country, higher where the score is higher', () => {
    const dot = (id: string) =>
      marks.find((mark) => mark.kind === 'dot' && mark.key === `dot:${id}`) as { x: number; y: number };
    for (const id of COUNTRIES) expect(dot(id), id).toBeDefined();
    expect(dot('NL').y).toBeLessThan(dot('BE').y);
    expect(dot('NL').x).toBeLessThan(dot('BE').x);
    expect(dot('NL').x).toBe(dot('ES').x);
  });

  it('names coincident dots in one label, and shows that there are two', () => {
    const names = text(marks, 'dot:HN:label')!.lines.join(' ');
    expect(names).toContain(context.name('HN'));
    expect(names).toContain(context.name('GW'));
    expect(text(marks, 'dot:GW:label')).toBeUndefined();
    const radii = marks.flatMap((mark) =>
      ['dot:HN', 'dot:GW'].includes(mark.key) && mark.kind === 'dot' ? [mark.r] : []
    );
    expect(new Set(radii).size).toBe(2);
  });

  it('draws no trend line', () => {
    expect(marks.filter(({ kind }) => kind === 'line')).toEqual([]);
  });

  it('holds in the smallest box', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
    expect(covered(marks, breadth)).toEqual([]);
  });

  it('holds for any scores', () => {
    const score = fc.integer({ min: 15, max: 19 }).map((half) => half / 2);
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 8, maxLength: 8 }), (scores) => {
        const x = scores.map(([value], i) => datum(COUNTRIES[i]!, value));
        const y = scores.map(([, value], i) => datum(COUNTRIES[i]!, value));
        const some = layout(
          { ...spec, x: { ...spec.x, ref: 'x' }, y: { ...spec.y, ref: 'y' } },
          tableContext(words, { x, y }),
          breadth
        );
        expect(overlaps(some, breadth)).toEqual([]);
        expect(outside(some, breadth)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });
});

it('a country without a score is an error', () => {
  expect(() => layout({ ...spec, points: [{ territory: 'XX', ink: 'quiet' }] }, context, 'wide')).toThrow(
    'XX'
  );
});
