import { describe, expect, it } from 'vitest';
import { fixedHeight } from '#lib/embed/heights.ts';
import { pagesFor } from '#lib/embed/stepper/pages.ts';
import { sameView, swiped, viewsOf } from '#lib/embed/stepper/views.ts';

const step = { charted: false, roomy: false, pages: 1 };
const chapters = [
  { head: true, steps: [{ ...step, charted: true }, step] },
  { head: false, steps: [{ ...step, charted: true }] }
];

describe('views', () => {
  it('show each head and each step once, in order', () => {
    expect(viewsOf(chapters, false)).toEqual([
      { chapter: 0, step: undefined, side: 'both', page: 0 },
      { chapter: 0, step: 0, side: 'both', page: 0 },
      { chapter: 0, step: 1, side: 'both', page: 0 },
      { chapter: 1, step: 2, side: 'both', page: 0 }
    ]);
  });
  it('show a chart before its words where there is no room for both, and words alone where the chart is the same', () => {
    expect(viewsOf(chapters, true).map(({ step, side }) => [step, side])).toEqual([
      [undefined, 'both'],
      [0, 'chart'],
      [0, 'words'],
      [1, 'words'],
      [2, 'chart'],
      [2, 'words']
    ]);
  });
  it('give what asks for the frame a view of its own, after its words', () => {
    const roomy = [{ head: false, steps: [{ ...step, charted: true, roomy: true }, step] }];
    expect(viewsOf(roomy, false).map(({ step, side }) => [step, side])).toEqual([
      [0, 'both'],
      [0, 'own'],
      [1, 'both']
    ]);
    const [wide, small] = [viewsOf(roomy, false), viewsOf(roomy, true)];
    expect(small.map(({ side }) => side)).toEqual(['chart', 'words', 'own', 'words']);
    expect(sameView(small, wide[1]!)).toBe(2);
    expect(sameView(wide, small[1]!)).toBe(0);
  });
  it('turn the pages of words that stand alone', () => {
    const paged = [{ head: false, steps: [{ ...step, charted: true, pages: 2 }] }];
    expect(viewsOf(paged, true).map(({ side, page }) => [side, page])).toEqual([
      ['chart', 0],
      ['words', 0],
      ['words', 1]
    ]);
    expect(viewsOf(paged, false)).toHaveLength(1);
  });
  it('keep the step when there is more room, or less', () => {
    const [wide, small] = [viewsOf(chapters, false), viewsOf(chapters, true)];
    expect(sameView(wide, small[5]!)).toBe(3);
    expect(sameView(small, wide[3]!)).toBe(4);
    expect(sameView(small, wide[0]!)).toBe(0);
  });
});

it('as many blocks stand on a page as fit, and one that is higher than a page has its own', () => {
  const blocks = [0, 100, 250, 300, 900].map((top, index, all) => ({ top, bottom: all[index + 1] ?? 950 }));
  expect(pagesFor(blocks, 300)).toEqual([3, 1, 1]);
  expect(pagesFor(blocks, 1000)).toEqual([5]);
  // As evenly as can be: not three and a line.
  const even = [0, 100, 200, 280].map((top) => ({ top, bottom: top + 80 }));
  expect(pagesFor(even, 300)).toEqual([2, 2]);
  expect(pagesFor([], 300)).toEqual([]);
});

it('a swipe is a finger that goes sideways far enough', () => {
  expect(swiped(-80, 10)).toBe(1);
  expect(swiped(80, -10)).toBe(-1);
  expect(swiped(-39, 0)).toBe(0);
  expect(swiped(-80, 70)).toBe(0);
  expect(swiped(0, 300)).toBe(0);
});

it('asks for a height that WordPress grants', () => {
  for (let width = 200; width <= 2000; width += 10) {
    expect(fixedHeight(width)).toBeGreaterThanOrEqual(200);
    expect(fixedHeight(width)).toBeLessThanOrEqual(1000);
  }
});
