import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '#lib/forms/areas/layout.ts';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Rect } from '#lib/forms/kit/scene.ts';
import type { AreasSpec } from '#lib/forms/areas/shape.ts';
import { amountsContext, rectOf } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const area = ({ width, height }: Rect): number => width * height;

const billions = { scale: 0.001, digits: 1 };
const police: AreasSpec = {
  form: 'areas',
  boxes: [
    { key: 'budget', ref: 'budget', ink: 'measured', label: 'politie-uitgaven | in 2021', format: billions },
    {
      key: 'claim',
      ref: 'claim',
      ink: 'claimed',
      label: 'als het tachtig procent zou zijn',
      inside: 'budget',
      format: billions
    },
    {
      key: 'aef',
      ref: 'aef',
      ink: 'derived',
      label: 'volgens onderzoeksbureau AEF',
      inside: 'claim',
      format: billions
    }
  ]
};
const policeAmounts = { budget: { value: 6640 }, claim: { value: 5312 }, aef: { low: 1100, high: 1600 } };

const transit: AreasSpec = {
  form: 'areas',
  boxes: [
    {
      key: 'earned',
      ref: 'earned',
      ink: 'derived',
      label: 'verdiend met | cocaïne in Nederland',
      format: billions
    },
    {
      key: 'gdp',
      ref: 'gdp',
      ink: 'derived',
      label: 'telt mee | in het bbp',
      inside: 'earned',
      format: billions
    },
    { key: 'home', ref: 'home', ink: 'derived', label: 'thuismarkt | cocaïne, speed, xtc', format: billions }
  ]
};
const transitAmounts = {
  earned: { value: 10700 },
  gdp: { value: 1200 },
  home: { value: 903, low: 829, high: 987 }
};

describe.each(BREADTHS)('areas, %s', (breadth) => {
  it.each([
    ['one in another in a third', police, policeAmounts],
    ['two side by side, one holding a third', transit, transitAmounts],
    [
      'three side by side',
      { ...transit, boxes: transit.boxes.map((box) => ({ ...box, inside: undefined })) } satisfies AreasSpec,
      transitAmounts
    ]
  ])('fits and leaves every label free: %s', (_, spec, amounts) => {
    const marks = layout(spec, amountsContext(amounts), breadth);
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });

  it('draws areas in proportion to amounts', () => {
    const marks = layout(transit, amountsContext(transitAmounts), breadth);
    const earned = area(rectOf(marks, 'box:earned'));
    expect(area(rectOf(marks, 'box:home')) / earned).toBeCloseTo(903 / 10700, 2);
    expect(area(rectOf(marks, 'box:gdp')) / earned).toBeCloseTo(1200 / 10700, 2);
  });

  it('draws a range open at its high end and filled at its low one, in the same corner', () => {
    const marks = layout(police, amountsContext(policeAmounts), breadth);
    const high = rectOf(marks, 'box:aef');
    const low = rectOf(marks, 'box:aef:low');
    expect(high.open).toBe(true);
    expect(low.open).toBeUndefined();
    expect(area(low) / area(high)).toBeCloseTo(1100 / 1600, 2);
    expect(low.x + low.width).toBeCloseTo(high.x + high.width, 1);
    expect(low.y + low.height).toBeCloseTo(high.y + high.height, 1);
    const value = marks.find(({ key }) => key === 'box:aef:value');
    expect(value).toMatchObject({ lines: ['1,1–1,6'] });
  });

  it('puts a box inside the one it names, drawn after it', () => {
    const marks = layout(police, amountsContext(policeAmounts), breadth);
    const [outer, inner] = [rectOf(marks, 'box:budget'), rectOf(marks, 'box:aef')];
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 0.02);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 0.02);
    expect(marks.indexOf(inner)).toBeGreaterThan(marks.indexOf(outer));
  });

  it('holds any few amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20000 }), { minLength: 1, maxLength: 4 }), (values) => {
        const spec: AreasSpec = {
          form: 'areas',
          boxes: values.map((_, i) => ({
            key: `k${i}`,
            ref: `${i}`,
            ink: 'derived',
            label: 'doorvoer naar het buitenland'
          }))
        };
        const context = amountsContext(Object.fromEntries(values.map((value, i) => [`${i}`, { value }])));
        const marks = layout(spec, context, breadth);
        expect(overlaps(marks, breadth)).toEqual([]);
        expect(outside(marks, breadth)).toEqual([]);
      }),
      { numRuns: 50 }
    );
  });

  it('keeps the mark that a box sets out from', () => {
    const spec: AreasSpec = { form: 'areas', boxes: [{ ...police.boxes[0]!, from: 'row:halsema' }] };
    expect(rectOf(layout(spec, amountsContext(policeAmounts), breadth), 'box:budget').from).toBe(
      'row:halsema'
    );
  });
});

describe('areas', () => {
  it('refuses a box that is larger than the one it is inside of, or inside none', () => {
    const amounts = { ...policeAmounts, claim: { value: 7000 } };
    expect(() => layout(police, amountsContext(amounts), 'wide')).toThrow(RangeError);
    const lost: AreasSpec = { form: 'areas', boxes: [{ ...police.boxes[1]!, inside: 'nowhere' }] };
    expect(() => layout(lost, amountsContext(policeAmounts), 'wide')).toThrow(/nowhere/);
  });
});
