import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps, textBox } from '#lib/forms/kit/overlap.ts';
import { BOX, type Dot, type Breadth, type Mark, type Text } from '#lib/forms/kit/scene.ts';
import type { StripSpec } from '#lib/forms/strip/shape.ts';
import { layout } from '#lib/forms/strip/layout.ts';
import { siteLabel } from '#lib/forms/strip/site-label.ts';
import { pile } from '#lib/forms/strip/pile.ts';
import { datum, tableContext } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const spec: StripSpec = {
  form: 'strip',
  x: {
    domain: [0, 3200],
    ticks: { wide: [0, 500, 1000, 1500, 2000, 2500, 3000], narrow: [0, 1000, 2000, 3000] }
  },
  ref: 'wastewater/*/cocaine-load@2024',
  ink: 'measured',
  named: [
    { territory: 'NL-amsterdam', from: 'amsterdam:end' },
    { territory: 'BE-antwerp-south' },
    { territory: 'BE-brussels' },
    { territory: 'NL-eindhoven' },
    { territory: 'NL-utrecht' },
    { territory: 'NL-rotterdam' },
    { territory: 'NL-zwolle' }
  ]
};
const context = tableContext({});
const dotsOf = (marks: Mark[]): Dot[] => marks.filter((mark) => mark.kind === 'dot');
const textsOf = (marks: Mark[]): Text[] => marks.filter((mark) => mark.kind === 'text');
const em = (dot: Dot, breadth: Breadth) => ({
  x: (dot.x / 100) * BOX[breadth].width,
  y: (dot.y / 100) * BOX[breadth].height
});

/** Pairs of dots that overlap by more than rounding in the smallest box. */
function dotsThatTouch(dots: Dot[], breadth: Breadth): [string, string][] {
  return dots.flatMap((a, i) =>
    dots.slice(i + 1).flatMap((b): [string, string][] => {
      const [p, q] = [em(a, breadth), em(b, breadth)];
      return Math.hypot(p.x - q.x, p.y - q.y) < a.r + b.r - 0.01 ? [[a.key, b.key]] : [];
    })
  );
}

/** Pairs of a text and a dot that it covers. */
function dotsUnderText(marks: Mark[], breadth: Breadth): [string, string][] {
  return textsOf(marks).flatMap((text) => {
    const box = textBox(text, breadth);
    return dotsOf(marks).flatMap((dot): [string, string][] => {
      const { x, y } = em(dot, breadth);
      const dx = x - Math.min(box.right, Math.max(box.left, x));
      const dy = y - Math.min(box.bottom, Math.max(box.top, y));
      return Math.hypot(dx, dy) < dot.r ? [[text.key, dot.key]] : [];
    });
  });
}

describe.each(BREADTHS)('strip, %s', (breadth) => {
  const marks = layout(spec, context, breadth);

  it('shows every site at its value and names the named', () => {
    const rows = context.rows(spec.ref);
    expect(rows.length).toBeGreaterThan(150);
    expect(dotsOf(marks)).toHaveLength(rows.length);
    const place = (id: string) => dotsOf(marks).find(({ key }) => key === `dot:${id}`)!.x;
    const value = (id: string) => rows.find(({ territory }) => territory === id)!.value!;
    const [a, b, c] = ['NL-zwolle', 'NL-amsterdam', 'BE-antwerp-south'] as const;
    expect((place(b) - place(a)) / (place(c) - place(a))).toBeCloseTo(
      (value(b) - value(a)) / (value(c) - value(a)),
      2
    );
    for (const { territory } of spec.named)
      expect(textsOf(marks).find(({ key }) => key === `dot:${territory}:label`)?.lines).toEqual([
        context.name(territory)
      ]);
  });

  it('keeps the unnamed quiet and hands `from` to the named', () => {
    const amsterdam = dotsOf(marks).find(({ key }) => key === 'dot:NL-amsterdam')!;
    expect(amsterdam).toMatchObject({ ink: 'measured', from: 'amsterdam:end' });
    expect(dotsOf(marks).filter(({ ink }) => ink !== 'quiet')).toHaveLength(spec.named.length);
  });

  it('holds in the smallest box', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
    expect(dotsThatTouch(dotsOf(marks), breadth)).toEqual([]);
    expect(dotsUnderText(marks, breadth)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(layout(spec, context, breadth)).toEqual(marks);
  });

  it('points out any site on request, clear of every text', () => {
    for (const { territory } of context.rows(spec.ref)) {
      const name = context.name(territory);
      const found = siteLabel(marks, { territory, name, value: '1.234' }, breadth);
      const named = spec.named.some((item) => item.territory === territory);
      expect(textsOf(found).map(({ lines }) => lines)).toEqual([[named ? '1.234' : `${name} 1.234`]]);
      expect(overlaps([...marks, ...found], breadth), name).toEqual([]);
      expect(outside(found, breadth), name).toEqual([]);
    }
  });

  it('has nothing to say about a site that it does not show', () => {
    expect(siteLabel(marks, { territory: 'nowhere', name: 'Nergens', value: '1' }, breadth)).toEqual([]);
  });

  it('holds for any data, some sites of each stretch named', () => {
    const values = fc.array(fc.double({ min: 0, max: 3200, noNaN: true }), { maxLength: 120 });
    const known = fc.tuple(...[0, 500, 1000, 1500, 2000].map((min) => fc.integer({ min, max: min + 400 })));
    fc.assert(
      fc.property(values, known, (values, known) => {
        const rows = [...known, ...values].map((value, i) => datum(`site-${i}`, value));
        const named = known.map((_, i) => ({ territory: `site-${i}` }));
        const some = layout({ ...spec, ref: 'some', named }, tableContext({}, { some: rows }), breadth);
        expect(overlaps(some, breadth)).toEqual([]);
        expect(outside(some, breadth)).toEqual([]);
        expect(dotsThatTouch(dotsOf(some), breadth)).toEqual([]);
      }),
      { numRuns: 40 }
    );
  });
});

it('a named place without a value is an error', () => {
  expect(() => layout({ ...spec, named: [{ territory: 'NL-nowhere' }] }, context, 'wide')).toThrow(
    'NL-nowhere'
  );
});

describe('pile', () => {
  it('lets a grain rest on the floor where it can, and on others where it must', () => {
    const heights = pile(
      [
        { key: 'a', x: 0 },
        { key: 'b', x: 0 },
        { key: 'c', x: 5 }
      ],
      1
    );
    expect([...heights]).toEqual([
      ['a', 1],
      ['b', 3],
      ['c', 1]
    ]);
  });

  it('lays a top grain above all in its column', () => {
    const grains = [
      { key: 'named', x: 0, top: true },
      { key: 'a', x: 0 },
      { key: 'b', x: 0 }
    ];
    expect(pile(grains, 1).get('named')).toBe(5);
  });
});
