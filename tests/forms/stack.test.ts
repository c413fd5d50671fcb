import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps } from '#lib/forms/kit/overlap.ts';
import type { Breadth, Mark, Rect } from '#lib/forms/kit/scene.ts';
import type { Context } from '#lib/forms/form.ts';
import type { StackSpec } from '#lib/forms/stack/shape.ts';
import { layout } from '#lib/forms/stack/layout.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];

const contextOf = (values: Record<string, number>): Context => ({
  rows: (ref) => [
    {
      period: '2003',
      year: 2003,
      territory: 'NL',
      value: values[ref]!,
      low: null,
      high: null,
      unit: '',
      qualifier: ''
    }
  ],
  word: (key) => key,
  name: (territory) => territory,
  number: (value, format) =>
    value.toFixed(format?.digits ?? 0).replace('.', ',') + (format?.style === 'percent' ? '%' : '')
});

const rects = (marks: Mark[]): Rect[] => marks.filter((mark) => mark.kind === 'rect');
const part = (marks: Mark[], key: string): Rect => rects(marks).find((mark) => mark.key === `part:${key}`)!;
const length = (rect: Rect, breadth: Breadth): number => (breadth === 'wide' ? rect.width : rect.height);

const rigter: StackSpec = {
  form: 'stack',
  total: 'total',
  parts: [
    {
      key: 'enforcement',
      ref: 'enforcement',
      ink: 'measured',
      label: 'politie en justitie',
      from: 'box:aef'
    },
    { key: 'treatment', ref: 'treatment', ink: 'measured', label: 'behandeling van verslaving' },
    { key: 'harm', ref: 'harm', ink: 'measured', label: 'schadebeperking' },
    { key: 'prevention', ref: 'prevention', ink: 'measured', label: 'voorlichting en preventie' }
  ]
};
const amounts = { total: 2185, enforcement: 1646, treatment: 278, harm: 220, prevention: 42 };

describe.each(BREADTHS)('stack, %s', (breadth) => {
  const marks = layout(rigter, contextOf(amounts), breadth);

  it('fits and leaves every label free', () => {
    expect(overlaps(marks, breadth)).toEqual([]);
    expect(outside(marks, breadth)).toEqual([]);
  });

  it('cuts the bar in proportion, without a rest where only rounding is left', () => {
    const whole = length(part(marks, 'enforcement'), breadth);
    expect(length(part(marks, 'treatment'), breadth) / whole).toBeCloseTo(278 / 1646, 2);
    expect(length(part(marks, 'prevention'), breadth) / whole).toBeCloseTo(42 / 1646, 2);
    expect(rects(marks)).toHaveLength(4);
  });

  it('names amount and share, small shares with a decimal', () => {
    const lines = marks.flatMap((mark) => (mark.kind === 'text' && mark.role === 'value' ? mark.lines : []));
    expect(lines).toEqual(['2185', '1646 · 75%', '278 · 13%', '220 · 10%', '42 · 1,9%']);
  });

  it('ends at the box and never lets a leader cross another', () => {
    const end = part(marks, 'prevention');
    expect(breadth === 'wide' ? end.x + end.width : end.y + end.height).toBeCloseTo(100, 1);
    const leaders = marks.filter((mark) => mark.kind === 'rule' && mark.role === 'leader');
    const at = leaders.map(
      (mark) => mark.kind === 'rule' && (breadth === 'wide' ? [mark.x1, mark.x2] : [mark.y1, mark.y2])
    );
    expect(at).toEqual(at.toSorted((a, b) => (a && b ? a[0]! - b[0]! : 0)));
    expect(at).toEqual(at.toSorted((a, b) => (a && b ? a[1]! - b[1]! : 0)));
  });

  it('leaves open what the parts do not account for', () => {
    const some = layout(rigter, contextOf({ ...amounts, total: 3000 }), breadth);
    const rest = part(some, 'rest');
    expect(rest.open).toBe(true);
    expect(length(rest, breadth) / length(part(some, 'enforcement'), breadth)).toBeCloseTo(
      (3000 - 2186) / 1646,
      2
    );
    expect(part(some, 'enforcement').from).toBe('box:aef');
  });

  it('refuses parts that are more than the whole', () => {
    expect(() => layout(rigter, contextOf({ ...amounts, total: 2000 }), breadth)).toThrow(RangeError);
  });

  it('holds any parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, (values) => {
        const spec: StackSpec = {
          form: 'stack',
          total: 'total',
          parts: values.map((_, i) => ({
            key: `${i}`,
            ref: `${i}`,
            ink: 'derived',
            label: 'voorlichting en preventie'
          }))
        };
        const known = {
          ...Object.fromEntries(values.map((value, i) => [`${i}`, value])),
          total: values.reduce((a, b) => a + b)
        };
        const drawn = layout(spec, contextOf(known), breadth);
        expect(overlaps(drawn, breadth)).toEqual([]);
        expect(outside(drawn, breadth)).toEqual([]);
      })
    );
  });
});
