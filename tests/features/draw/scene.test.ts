import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, outside } from '#lib/forms/kit/overlap.ts';
import type { Breadth } from '#lib/forms/kit/scene.ts';
import { blank, type Guess, set } from '#lib/features/draw/guess.ts';
import { givenMarks, guessMarks, handle, hint, placeOf, revealed, spotOf } from '#lib/features/draw/scene.ts';
import { tellChart } from '#lib/telling/chart.ts';
import { dutch, english, evidence } from './given.ts';
import { OWN } from '../../own.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const { plane } = dutch;

const guess: fc.Arbitrary<Guess> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.constant(null) }
  ),
  { minLength: dutch.measured.length, maxLength: dutch.measured.length }
);

describe.each(BREADTHS)('%s', (breadth) => {
  const frame = dutch.frames[breadth];
  const ui = OWN.in.nl.ui;
  const spec = evidence.charts.get('price')!.draw!;
  const empty = tellChart('draw', spec, { title: 't', unit: 'u' }, { lang: 'nl', evidence, ui }).scenes[
    breadth
  ];

  it('the plane lies where the empty chart has its axes', () => {
    const axis = empty.find(({ key }) => key === 'x:axis');
    const top = empty.find(({ key }) => key === 'y:100:rule');
    const place = placeOf(plane, frame);
    expect(axis).toMatchObject({
      x1: place({ year: 2007, value: 0 }).x,
      y1: place({ year: 2007, value: 0 }).y
    });
    expect(axis).toMatchObject({ x2: place({ year: 2024, value: 0 }).x });
    expect(top).toMatchObject({ y1: place({ year: 2007, value: 100 }).y });
  });

  it('the measured line lies on the plane', () => {
    const line = dutch.marks[breadth].find((mark) => mark.kind === 'line')!;
    const place = placeOf(plane, frame);
    expect(line.points).toHaveLength(dutch.measured.length);
    for (const { year, value } of dutch.measured)
      expect(line.points.find(({ at }) => at === String(year))).toEqual(place({ year, value: value! }));
  });

  it('a place on the chart and back is the same spot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2007, max: 2024 }), fc.integer({ min: 0, max: 90 }), (year, value) => {
        const back = spotOf(plane, frame, placeOf(plane, frame)({ year, value }));
        expect(back.year).toBeCloseTo(year, 1);
        expect(back.value).toBeCloseTo(value, 1);
      })
    );
  });

  it.each([
    ['Dutch', dutch],
    ['English', english]
  ])('whatever is drawn, every text is apart and inside, and each line has its name (%s)', (_, given) => {
    fc.assert(
      fc.property(guess, (drawn) => {
        const scene = [...empty, ...guessMarks(drawn, given, breadth), ...revealed(drawn, given, breadth)];
        expect(overlaps(scene, breadth)).toEqual([]);
        expect(outside(scene, breadth)).toEqual([]);
        const keys = scene.map(({ key }) => key);
        expect(keys.length).toBe(new Set(keys).size);
        expect(keys).toContain('real:label');
        if (drawn.some((value) => value !== null)) expect(keys).toContain('guess:label');
      }),
      { numRuns: 200 }
    );
  });

  it('nothing of the measured line is there before it is shown', () => {
    fc.assert(
      fc.property(guess, (drawn) => {
        const before = [...hint(dutch, breadth), ...guessMarks(drawn, dutch, breadth)];
        expect(before.filter(({ key }) => !/^(guess|hint)/.test(key))).toEqual([]);
      })
    );
  });

  it('without a guess the line stands alone, with its name', () => {
    const texts = revealed(blank(plane), dutch, breadth).filter(({ kind }) => kind === 'text');
    expect(texts.map(({ key }) => key)).toEqual(['real:label']);
  });

  it('a single year is a dot', () => {
    expect(guessMarks(set(blank(plane), 2010, 40, plane), dutch, breadth)).toMatchObject([{ kind: 'dot' }]);
  });

  it('the value that is given stands at the edge, with its figure, and is no guess', () => {
    const { x } = placeOf(plane, frame)({ year: 2007, value: 0 });
    expect(givenMarks(dutch, breadth)).toMatchObject([{ x }, { lines: ['43'] }]);
    expect(overlaps(givenMarks(dutch, breadth), breadth)).toEqual([]);
    expect(guessMarks(blank(plane), dutch, breadth)).toEqual([]);
  });

  it('the handle stands at its year, open where nothing is set', () => {
    const { x } = placeOf(plane, frame)({ year: 2011, value: 45 });
    expect(handle({ year: 2011, value: 45 }, false, dutch, breadth)[1]).toMatchObject({ x, open: true });
    expect(handle({ year: 2011, value: 45 }, true, dutch, breadth)[1]).not.toHaveProperty('open');
  });
});
