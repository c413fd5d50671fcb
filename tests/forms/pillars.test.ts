import { describe, expect, it } from 'vitest';
import { overlaps, outside } from '#lib/forms/kit/overlap.ts';
import type { Mark } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/pillars/layout.ts';
import type { Context } from '#lib/forms/form.ts';
import { onPillars } from '#lib/features/argument/on-pillars.ts';
import type { Claim } from '#lib/features/argument/rests-on.ts';
import type { Verdicts } from '#lib/reader/weighing.ts';
import { tableContext } from './table-context.ts';

const pillar = (id: string, unspoken = false) => ({
  id,
  name: `Pijler ${id}`,
  says: `Wat ${id} zegt`,
  unspoken
});
const context: Context = {
  ...tableContext({}),
  argument: {
    conclusion: 'Het ene is beter dan het andere',
    pillars: [pillar('a'), pillar('b'), pillar('c'), pillar('d', true)]
  }
};
const draw = (spec: { lit?: string[]; named?: boolean } = {}) =>
  layout({ form: 'pillars', ...spec }, context, 'narrow');
const keyed = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key);

describe('pillars', () => {
  it('hatches all that is said, and dashes what nobody said', () => {
    const marks = draw();
    for (const id of ['a', 'b', 'c']) expect(keyed(marks, `pillar:${id}:lit`)?.ink).toBe('claimed');
    expect(keyed(marks, 'pillar:d')).toMatchObject({ open: true, dashed: true });
    expect(keyed(marks, 'pillar:d:lit')).toBeUndefined();
    expect(keyed(marks, 'pillar:d:name')).toMatchObject({ lines: ['4', '…'] });
  });

  it('lights one, and steps back with the rest', () => {
    const marks = draw({ lit: ['b'] });
    expect(marks.filter(({ key }) => key.endsWith(':lit')).map(({ key }) => key)).toEqual(['pillar:b:lit']);
    expect(keyed(marks, 'pillar:a:name')?.ink).toBe('quiet');
  });

  it('gives what nobody said its name', () => {
    const marks = draw({ named: true });
    expect(keyed(marks, 'pillar:d:name')).toMatchObject({ lines: ['4', 'Pijler d'] });
    expect(keyed(marks, 'pillar:d:says')).toMatchObject({ lines: ['Wat d zegt'] });
  });

  it('keeps everything inside and apart', () => {
    for (const breadth of ['wide', 'narrow'] as const)
      for (const spec of [{}, { named: true }]) {
        const marks = layout({ form: 'pillars', ...spec }, context, breadth);
        expect(overlaps(marks, breadth)).toEqual([]);
        expect(outside(marks, breadth)).toEqual([]);
      }
  });

  it('refuses a pillar that is not there, and an argument that is not there', () => {
    expect(() => draw({ lit: ['x'] })).toThrow("no pillar 'x': there are a, b, c, d");
    expect(() => layout({ form: 'pillars' }, tableContext({}), 'wide')).toThrow('no argument');
  });
});

/** a is needed; of b and c one is enough. */
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...{ id, name: id, weighed: true, needs: [], supports: [] },
  ...more
});
const conclusion = claim('all', {
  weighed: false,
  needs: [
    claim('a'),
    claim('either', { weighed: false, supports: [claim('b'), claim('c')] }),
    claim('d', { weighed: false })
  ]
});
const weigh = (verdicts: Verdicts) => onPillars(draw({ lit: [], named: true }), conclusion, verdicts);
const top = (marks: Mark[], id: string) => {
  const beam = keyed(marks, `beam:${id}`);
  return beam?.kind === 'area' ? beam.upper[0]!.y : NaN;
};

describe('the reader on pillars', () => {
  it('leaves the scene alone where nothing was said', () => {
    expect(weigh({})).toEqual(draw({ lit: [], named: true }));
  });

  it('draws whole, in part, broken and no view, each its own way', () => {
    const shaft = keyed(draw({ lit: [], named: true }), 'pillar:a')!;
    expect(keyed(weigh({ a: 'holds' }), 'pillar:a:mine')).toMatchObject({
      ...shaft,
      ...{ key: 'pillar:a:mine', ink: 'measured', open: false }
    });
    const half = keyed(weigh({ a: 'partly' }), 'pillar:a:mine')!;
    expect(half).toMatchObject({ height: 'height' in shaft ? shaft.height / 2 : 0 });
    expect(keyed(weigh({ a: 'not' }), 'pillar:a')).toBeUndefined();
    const none = weigh({ a: 'none' });
    expect(keyed(none, 'pillar:a:mine')).toBeUndefined();
    expect(keyed(none, 'pillar:a')).toMatchObject({ open: true, ink: 'measured' });
  });

  it('lets the beam lie where what it needs is gone, and only there', () => {
    const whole = top(weigh({}), 'a');
    const fallen = weigh({ a: 'not', b: 'holds' });
    expect(top(fallen, 'a')).toBeGreaterThan(whole);
    expect(top(fallen, 'b')).toBe(whole);
    // One support is enough.
    expect(top(weigh({ b: 'not', c: 'partly' }), 'b')).toBe(whole);
    expect(top(weigh({ b: 'not', c: 'not' }), 'b')).toBeGreaterThan(whole);
    expect(top(weigh({ b: 'not' }), 'b')).toBe(whole);
  });

  it('stays inside, whatever was said', () => {
    for (const verdict of ['holds', 'partly', 'not', 'none'] as const) {
      const marks = weigh({ a: verdict, b: verdict, c: verdict });
      expect(outside(marks, 'narrow')).toEqual([]);
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
    }
  });
});
