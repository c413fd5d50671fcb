import { pairs } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '#lib/forms/kit/dodge.ts';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Text } from '#lib/forms/kit/scene.ts';
import { textWidth, wrap } from '#lib/forms/kit/type.ts';

describe('textWidth', () => {
  it('reads the advances of the font', () => {
    expect(textWidth('a', 'label')).toBeCloseTo(0.556);
    expect(textWidth('a', 'tick')).toBeCloseTo(0.545 * 0.92);
    expect(textWidth('Rotterdam 2023', 'label')).toBeGreaterThan(7);
  });

  it('takes an accented letter to be as wide as its base, and knows the signs of a chart', () => {
    expect(textWidth('é')).toBe(textWidth('e'));
    expect(textWidth('“€ 3–5…”')).toBeLessThan(textWidth('字字字字字字字字'));
  });

  it('adds up: a text is as wide as its parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textWidth(a + ' ' + b)).toBeCloseTo(textWidth(a) + textWidth(' ') + textWidth(b));
      })
    );
  });
});

describe('wrap', () => {
  it('breaks where the author did, and where the room ends', () => {
    expect(wrap('Spanje | 2007–2010')).toEqual(['Spanje', '2007–2010']);
    expect(wrap('in beslag genomen in de haven', 8)).toEqual(['in beslag', 'genomen in de', 'haven']);
    expect(wrap('georganiseerde', 2)).toEqual(['georganiseerde']);
  });

  it('keeps every word, in order', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        (words, room) => {
          const lines = wrap(words.join(' '), room);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) if (line.includes(' ')) expect(textWidth(line)).toBeLessThanOrEqual(room);
        }
      )
    );
  });
});

describe('dodge', () => {
  it('leaves alone what is far enough apart', () => {
    expect(dodge([30, 10, 20], 5)).toEqual([30, 10, 20]);
  });

  it('moves both of a pair by the same amount', () => {
    expect(dodge([10, 11], 3)).toEqual([9, 12]);
  });

  it('lets items have sizes of their own', () => {
    expect(dodge([10, 10], [4, 2])).toEqual([8.5, 11.5]);
  });

  it('keeps gaps, bounds and order for any places', () => {
    const place = fc.double({ min: -20, max: 120, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const moved = dodge(places, 6, 0, 100);
        for (const y of moved) expect(y >= -1e-9 && y <= 100 + 1e-9).toBe(true);
        const inOrder = places
          .map((place, i) => ({ place, i, y: moved[i] ?? NaN }))
          .sort((a, b) => a.place - b.place || a.i - b.i);
        for (const [a, b] of pairs(inOrder)) expect(b.y - a.y).toBeGreaterThan(6 - 1e-6);
      })
    );
  });

  it('shares out what room there is when there is too little', () => {
    expect(dodge([5, 5, 5], 10, 0, 10)).toEqual([0, 5, 10]);
  });
});

describe('overlaps and outside', () => {
  const text = (key: string, x: number, y: number): Text => ({
    kind: 'text',
    key,
    ink: 'measured',
    role: 'label',
    x,
    y,
    lines: ['Amsterdam'],
    anchor: 'start'
  });

  it('sees two texts in one place and a text that runs off', () => {
    expect(overlaps([text('a', 10, 50), text('b', 12, 52)], 'narrow')).toEqual([['a', 'b']]);
    expect(overlaps([text('a', 10, 50), text('b', 10, 70)], 'narrow')).toEqual([]);
    expect(outside([text('a', 10, 50), text('b', 90, 50), text('c', 10, 1)], 'narrow')).toEqual(['b', 'c']);
  });

  it('measures a dot by its radius', () => {
    expect(outside([{ kind: 'dot', key: 'd', ink: 'measured', x: 1, y: 50, r: 0.5 }], 'narrow')).toEqual([
      'd'
    ]);
    expect(outside([{ kind: 'dot', key: 'd', ink: 'measured', x: 3, y: 50, r: 0.5 }], 'narrow')).toEqual([]);
  });
});
