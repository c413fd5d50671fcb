import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Rule } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/pairs/layout.ts';
import type { PairsSpec } from '#lib/forms/pairs/shape.ts';
import { amountsContext, rectOf } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const percent = { style: 'percent' } as const;
const selling: PairsSpec = {
  form: 'pairs',
  groups: [
    {
      key: 'ontario',
      label: 'Ontario: spoedbezoeken om psychose',
      domain: [0, 70],
      format: percent,
      items: [
        { key: 'strict', ref: 'strict', ink: 'measured', label: 'strenge verkoop', from: 'quebec' },
        { key: 'commercial', ref: 'commercial', ink: 'measured', label: 'commerciële verkoop' }
      ]
    },
    {
      key: 'sweden',
      label: 'Zweden: meer alcohol',
      domain: [0, 40],
      format: percent,
      items: [
        { key: 'licensed', ref: 'licensed', ink: 'derived', label: 'slijter met vergunning' },
        { key: 'grocery', ref: 'grocery', ink: 'derived', label: 'supermarkt' }
      ]
    },
    {
      key: 'quebec',
      label: 'Quebec: gebruikt cannabis',
      domain: [0, 40],
      format: percent,
      items: [
        { key: 'before', ref: 'before', ink: 'measured', label: '2018' },
        { key: 'after', ref: 'after', ink: 'measured', label: '2021' }
      ]
    },
    {
      key: 'us',
      label: 'VS: dagelijks, miljoen',
      domain: [0, 20],
      items: [
        { key: 'early', ref: 'early', ink: 'measured', label: '1992' },
        { key: 'late', ref: 'late', ink: 'measured', label: '2022' }
      ]
    }
  ]
};
const amounts = {
  strict: { value: 0 },
  commercial: { value: 30, low: 2, high: 66 },
  licensed: { value: 20, low: 15.3, high: 24.7 },
  grocery: { low: 25, high: 37 },
  before: { value: 14 },
  after: { value: 20 },
  early: { value: 0.9 },
  late: { value: 17.7 }
};

const model: PairsSpec = {
  form: 'pairs',
  groups: ['Criminele omzet', 'Gebruik', 'Belasting'].map((label) => ({
    key: label,
    label,
    domain: [0, 200],
    items: ['nu', 'strenger verbod', 'staatswinkel', 'vrije verkoop'].map((name, i) => ({
      key: name,
      ref: `model-${i}`,
      ink: 'derived',
      label: name
    }))
  }))
};
const modelAmounts = Object.fromEntries([100, 180, 35, 200].map((value, i) => [`model-${i}`, { value }]));

describe.each(BREADTHS)('pairs, %s', (breadth) => {
  it.each([
    ['two', { ...selling, groups: selling.groups.slice(0, 2) }, amounts],
    ['four', selling, amounts],
    ['three of four bars', model, modelAmounts]
  ])('fits and leaves every label free: %s groups', (_, spec, known) => {
    const marks = layout(spec, amountsContext(known), breadth);
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });

  it('draws bars from zero, in proportion within a group', () => {
    const marks = layout(selling, amountsContext(amounts), breadth);
    const [before, after] = [rectOf(marks, 'bar:quebec:before'), rectOf(marks, 'bar:quebec:after')];
    expect(after.width / before.width).toBeCloseTo(20 / 14, 2);
    const axis = marks.find(({ key }) => key === 'group:quebec:axis') as Rule;
    expect([before.x, after.x]).toEqual([axis.x1, axis.x1]);
    expect(rectOf(marks, 'bar:ontario:strict')).toMatchObject({ width: 0, from: 'quebec' });
  });

  it('draws a mere range open to its high end and filled to its low one, a known one as a rule', () => {
    const marks = layout(selling, amountsContext(amounts), breadth);
    const high = rectOf(marks, 'bar:sweden:grocery');
    expect(high.open).toBe(true);
    expect(rectOf(marks, 'bar:sweden:grocery:low').width / high.width).toBeCloseTo(25 / 37, 2);
    expect(marks.find(({ key }) => key === 'bar:sweden:grocery:value')).toMatchObject({ lines: ['25–37%'] });
    const range = marks.find(({ key }) => key === 'bar:sweden:licensed:range') as Rule;
    const bar = rectOf(marks, 'bar:sweden:licensed');
    expect((range.x2 - bar.x) / bar.width).toBeCloseTo(24.7 / 20, 2);
  });

  it('holds any values', () => {
    const value = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 4 }), (values) => {
        const context = amountsContext(
          Object.fromEntries(values.map((one, i) => [`model-${i}`, { value: one }]))
        );
        const marks = layout(model, context, breadth);
        expect(overlaps(marks, breadth)).toEqual([]);
        expect(outside(marks, breadth)).toEqual([]);
      })
    );
  });
});

describe('pairs', () => {
  it('refuses a value beyond the end of its scale', () => {
    const groups = [{ ...selling.groups[0]!, domain: [0, 40] as [number, number] }];
    expect(() => layout({ form: 'pairs', groups }, amountsContext(amounts), 'wide')).toThrow(/commercial/);
  });
});
