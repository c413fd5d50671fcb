import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outside, overlaps, textBox } from '#lib/forms/kit/overlap.ts';
import { BOX, type Dot, type Breadth, type Mark } from '#lib/forms/kit/scene.ts';
import { layout } from '#lib/forms/people/layout.ts';
import type { PeopleSpec } from '#lib/forms/people/shape.ts';
import { datum, tableContext } from './table-context.ts';

const BREADTHS: Breadth[] = ['wide', 'narrow'];
const LABELS = [
  'gebruikte cocaïne in het afgelopen jaar',
  'drinkt alcohol | 18 jaar en ouder',
  'rookt',
  'gebruikte cannabis'
];

const dotsOf = (marks: Mark[]): Dot[] => marks.filter((mark) => mark.kind === 'dot');

/** A chart of the given shares, with the long words of the story. */
function people(shares: number[], breadth: Breadth): Mark[] {
  const rows = shares.map(
    (_, i) => ({ key: `r${i}`, ref: `r${i}`, ink: 'measured', label: `r${i}` }) as const
  );
  const words = Object.fromEntries(shares.map((_, i) => [`r${i}`, LABELS[i]!]));
  const data = Object.fromEntries(shares.map((share, i) => [`r${i}`, [datum('NL', share)]]));
  return layout({ form: 'people', rows }, tableContext(words, data), breadth);
}

const filled = (marks: Mark[], row: string): Dot[] =>
  dotsOf(marks).filter(({ key, ink }) => key.startsWith(`person:${row}:`) && ink !== 'quiet');

describe.each(BREADTHS)('people, %s', (breadth) => {
  it('draws a hundred people a row and fills whole ones', () => {
    const marks = people([3, 77.5], breadth);
    expect(dotsOf(marks)).toHaveLength(200);
    expect(filled(marks, 'r0').map(({ key }) => key)).toEqual(['person:r0:0', 'person:r0:1', 'person:r0:2']);
    expect(filled(marks, 'r1')).toHaveLength(78);
  });

  it('prints the share with its decimal, so that rounding shows', () => {
    const marks = people([3, 77.5], breadth);
    const printed = (key: string) => marks.find((mark) => mark.key === key);
    expect(printed('row:r0:value')).toMatchObject({ role: 'value', lines: ['3%'] });
    expect(printed('row:r1:value')).toMatchObject({ role: 'value', lines: ['77,5%'] });
  });

  it('holds in the smallest box for one to four rows of any share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (shares) => {
          const marks = people(shares, breadth);
          expect(overlaps(marks, breadth)).toEqual([]);
          expect(outside(marks, breadth)).toEqual([]);
          shares.forEach((share, i) => expect(filled(marks, `r${i}`)).toHaveLength(Math.round(share)));
          expect(crowding(marks, breadth)).toEqual([]);
        }
      ),
      { numRuns: 40 }
    );
  });
});

/** Dots that touch their neighbour or a text. */
function crowding(marks: Mark[], breadth: Breadth): string[] {
  const { width, height } = BOX[breadth];
  const dots = dotsOf(marks).map(({ key, x, y, r }) => ({
    key,
    x: (x / 100) * width,
    y: (y / 100) * height,
    r
  }));
  const boxes = marks.filter((mark) => mark.kind === 'text').map((text) => textBox(text, breadth));
  return dots.flatMap((dot, i) => {
    const onText = boxes.some(
      (box) =>
        dot.x > box.left - dot.r &&
        dot.x < box.right + dot.r &&
        dot.y > box.top - dot.r &&
        dot.y < box.bottom + dot.r
    );
    const onDot = dots
      .slice(i + 1)
      .some((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < dot.r + other.r);
    return onText || onDot ? [dot.key] : [];
  });
}

it('the two forms are two designs: blocks side by side, or one above the other', () => {
  const start = (breadth: Breadth, row: string) =>
    dotsOf(people([3, 50], breadth)).find(({ key }) => key === `person:${row}:0`)!;
  expect(start('wide', 'r0').y).toBe(start('wide', 'r1').y);
  expect(start('narrow', 'r0').x).toBe(start('narrow', 'r1').x);
});

it('gives the place they come from to those who are filled', () => {
  const spec: PeopleSpec = {
    form: 'people',
    rows: [{ key: 'a', ref: 'a', ink: 'measured', label: 'a', from: 'part:nl' }]
  };
  const marks = layout(spec, tableContext({ a: 'a' }, { a: [datum('NL', 2)] }), 'wide');
  expect(dotsOf(marks).filter(({ from }) => from === 'part:nl')).toHaveLength(2);
});

it('refuses what is no share, and a reference that gives more than one', () => {
  expect(() => people([101], 'wide')).toThrow('no share');
  const spec: PeopleSpec = { form: 'people', rows: [{ key: 'a', ref: 'a', ink: 'measured', label: 'a' }] };
  const two = tableContext({ a: 'a' }, { a: [datum('NL', 2), datum('NL', 3)] });
  expect(() => layout(spec, two, 'wide')).toThrow('one row expected');
});
