import { round } from '../axis.ts';
import { BOX, LINE, type Dot, type Breadth, type Text } from '../scene.ts';
import { ASCENT } from '../type.ts';
import type { Placing } from './choose.ts';

/** What a name is made of. */
type Words = Pick<Text, 'key' | 'lines' | 'ink'>;

/** Baseline offset in em that centres a block of lines on its place. */
export const centred = (lines: string[]): number => 0.35 - ((lines.length - 1) * LINE) / 2;

/** Places right, left, above and below a dot, touching nothing of it. */
export function beside(dot: Dot, words: Words): Placing[] {
  const { lines } = words;
  const base = { kind: 'text', ...words, role: 'label', x: dot.x, y: dot.y } as const;
  const gap = dot.r + 0.35;
  const middle = centred(lines);
  const above = -gap - (lines.length - 1) * LINE;
  const below = gap + ASCENT;
  return [
    { texts: [{ ...base, dx: gap, dy: middle, anchor: 'start' }] },
    { texts: [{ ...base, dx: -gap, dy: middle, anchor: 'end' }] },
    { texts: [{ ...base, dy: above, anchor: 'middle' }] },
    { texts: [{ ...base, dy: below, anchor: 'middle' }] },
    { texts: [{ ...base, dx: dot.r, dy: above, anchor: 'start' }] },
    { texts: [{ ...base, dx: -dot.r, dy: above, anchor: 'end' }] }
  ];
}

/** How long masts are and how far they lean to either side of upright, in em. */
const LENGTHS = [
  1.2, 1.8, 2.4, 3, 3.6, 4.2, 4.8, 5.6, 6.4, 7.4, 8.4, 9.6, 10.8, 12, 13.2, 14.4, 16, 18, 20, 22
];
const LEANS = [0, 0.5, -0.5, 1, -1, 1.6, -1.6, 2.4, -2.4, 3.4, -3.4];

/** What a lean, a flag to the left and a mast downwards cost, in em of height: the shorter mast wins. */
const PRICE = { lean: 1.5, left: 4, down: 2 };

/** Places above a dot (and below it, where asked for) like flags on a mast: short, upright and to the right by preference. */
export function flags(dot: Dot, words: Words, breadth: Breadth, ways: ('up' | 'down')[] = ['up']): Placing[] {
  return LENGTHS.filter((length) => length < BOX[breadth].height)
    .flatMap((length) => LEANS.map((lean) => ({ length, lean, price: length + Math.abs(lean) * PRICE.lean })))
    .flatMap((mast) => [
      { ...mast, side: 'start' as const },
      { ...mast, side: 'end' as const, price: mast.price + PRICE.left }
    ])
    .flatMap((mast) =>
      ways.map((way) => ({ ...mast, way, price: mast.price + (way === 'down' ? PRICE.down : 0) }))
    )
    .sort((a, b) => a.price - b.price)
    .map(({ length, lean, side, way }) => {
      const y = way === 'up' ? -length - dot.r : length + dot.r;
      return flag(dot, { ...words, anchor: side }, { x: lean, y }, breadth);
    });
}

/** A flag whose mast ends `to` em from the dot's centre. */
function flag(
  dot: Dot,
  name: Words & Pick<Text, 'anchor'>,
  to: { x: number; y: number },
  breadth: Breadth
): Placing {
  const { width, height } = BOX[breadth];
  const rim = dot.r / Math.hypot(to.x, to.y);
  const at = (share: number) => ({
    x: round(dot.x + ((to.x * share) / width) * 100),
    y: round(dot.y + ((to.y * share) / height) * 100)
  });
  const [foot, tip] = [at(rim), at(1)];
  const ends = { x1: foot.x, y1: foot.y, x2: tip.x, y2: tip.y };
  const dx = name.anchor === 'start' ? -0.15 : 0.15;
  const dy = to.y < 0 ? -0.3 - (name.lines.length - 1) * LINE : ASCENT + 0.2;
  return {
    leader: { kind: 'rule', key: `${name.key}:leader`, ink: name.ink, role: 'leader', ...ends },
    texts: [{ kind: 'text', ...name, role: 'label', ...tip, dx, dy: round(dy) }]
  };
}
