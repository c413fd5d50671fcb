import { describe, expect, it } from 'vitest';
import { BOX, type Mark, type Text } from '#lib/forms/kit/scene.ts';
import { ASCENT, DESCENT, SIZE, textWidth } from '#lib/forms/kit/type.ts';
import { results, type Row, type Scene, swing, swingAxis } from '#lib/features/simulator/layout.ts';
import { speaker } from '#lib/features/simulator/say.ts';
import { given } from './given.ts';

const WIDTH = BOX.narrow.width;

/** Edges of a text in em of the smallest box. */
function box({ x, y, dx = 0, dy = 0, lines, anchor, role }: Text, height: number) {
  const width = Math.max(...lines.map((line) => textWidth(line, role)));
  const at = (x / 100) * WIDTH + dx;
  const left = anchor === 'start' ? at : anchor === 'middle' ? at - width / 2 : at - width;
  const baseline = (y / 100) * height + dy;
  return {
    left,
    right: left + width,
    top: baseline - ASCENT * SIZE[role],
    bottom: baseline + DESCENT * SIZE[role]
  };
}

const texts = (marks: Mark[]) => marks.filter((mark): mark is Text => mark.kind === 'text');

function problems({ marks, height }: Scene): string[] {
  const boxes = texts(marks).map((text) => ({ key: text.key, ...box(text, height) }));
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < -0.05 || right > WIDTH + 0.05 || top < -0.05 || bottom > height + 0.05
  );
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.key} touches ${b.key}`)
  );
  return [...outside.map(({ key }) => `${key} is outside`), ...touching];
}

describe.each(['nl', 'en'] as const)('in the smallest box (%s)', (lang) => {
  const { words, outside, signs } = given(lang);
  const say = speaker(words, signs);
  const axis = {
    domain: [0, 300] as const,
    ticks: [0, 100, 200, 300].map((at) => ({ at, text: say.index(at) })),
    level: { at: 100, name: say('today') }
  };
  const scaled = { ...outside, part: { ...outside.part, share: 0.03 }, today: 0.084 };
  const rows = (at: number, low: number, high: number): Row[] =>
    (['use', 'illegal-revenue', 'tax'] as const).map((key) => ({
      key,
      label: say(key),
      value: say.index(at),
      range: `${say.index(low)}–${say.index(high)}`,
      at,
      outer: [low, high],
      inner: [low, high]
    }));

  it.each([
    ['today', 100, 100, 100],
    ['a policy', 108, 96, 141],
    ['the most that can be set', 1897, 1433, 2231]
  ])('no words touch or leave it: %s', (_, at, low, high) => {
    expect(problems(results(rows(at, low, high), axis, scaled))).toEqual([]);
  });

  it.each([
    [[0, 300] as const, 100],
    [[-150, 150] as const, 0]
  ])('nor on the axis of a goal', (domain, level) => {
    expect(problems(swingAxis(domain, level, say.index))).toEqual([]);
  });

  it('every key is there once', () => {
    const keys = results(rows(108, 96, 141), axis, scaled).marks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('scales', () => {
  const dot = (at: number) =>
    swing([50, 120], at, 100, [0, 300], 'derived').marks.find((mark) => mark.kind === 'dot')!;

  it('puts what is higher farther to the right', () => {
    expect(dot(150)).toMatchObject({ x: 50 });
    expect((dot(200) as { x: number }).x).toBeGreaterThan((dot(150) as { x: number }).x);
  });

  it('shows what lies beyond the axis at its end, as open', () => {
    expect(dot(900)).toMatchObject({ x: (dot(300) as { x: number }).x, open: true });
    expect(dot(-20)).toMatchObject({ x: (dot(0) as { x: number }).x, open: true });
    expect(dot(0)).not.toHaveProperty('open');
  });

  it('draws the whole and its part true to scale', () => {
    const { marks } = results(
      [],
      { domain: [0, 1], ticks: [], level: { at: 0, name: '' } },
      { whole: { name: '', text: '' }, part: { name: '', text: '', share: 0.0302 }, today: 0.0844 }
    );
    const width = (key: string) => {
      const mark = marks.find((one) => one.key === key);
      return mark?.kind === 'rect' ? mark.width : NaN;
    };
    expect([width('whole'), width('part'), width('part:today')]).toEqual([100, 3.02, 8.44]);
  });
});
