import { round } from '../kit/axis.ts';
import { BOX, emX, emY, LINE, type Dot, type Breadth, type Mark } from '../kit/scene.ts';
import { blockWidth, textWidth, wrap } from '../kit/type.ts';
import type { Context, Layout } from '../form.ts';
import type { PeopleSpec } from './shape.ts';
import { type Share, shareOf } from './share.ts';

type Row = PeopleSpec['rows'][number];

/** A place in em of the smallest box. */
interface Block {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room in em between two blocks, and between a block's words and its dots. */
const BETWEEN: Record<Breadth, number> = { wide: 2, narrow: 0.5 };
const FROM_WORDS = 0.6;

/** Radius of a dot as a share of the distance between two. */
const FULL = 0.37;

/** How firm the dots are that are not filled. */
const FAINT = 0.4;

/** Columns and rows of dots stand at most this many times as far apart as each other: a crowd, not lines. */
const STRETCH = 1.3;

/** From so many rows on, words stand beside the dots in the narrow box: above them, they would leave no room. */
const MANY = 3;

/**
 * A hundred dots for every row, filled in reading order: as many as the share rounds to, in whole people. Blocks of ten
 * by ten stand side by side below their words (wide); blocks of twenty by five are stacked (narrow). The share itself is
 * printed with its decimal, so that the rounding can be seen.
 *
 * Of a share that lies between two bounds the dots up to the higher one are open.
 *
 * Keys: `person:<rowkey>:<0..99>`, `row:<rowkey>:value`, `row:<rowkey>:label`. `from` is copied to every filled dot.
 * Throws where a reference does not give one value, or one that is no share of a hundred.
 */
export const layout: Layout<PeopleSpec> = (spec, context, breadth) => {
  const count = spec.rows.length;
  const blocks = blocksFor(count, breadth);
  const columns = breadth === 'wide' || count === 1 ? 10 : 20;
  const rows = spec.rows.map((row) => rowWords(row, context));
  const set = breadth === 'narrow' && count >= MANY ? beside(rows, blocks) : above(rows, blocks, columns);
  return spec.rows.flatMap((row, i) => [
    ...set.words(i).map((text) => inBox(row, text, breadth)),
    ...crowd(row, rows[i]!.share, set.dots(i), columns, breadth)
  ]);
};

function blocksFor(rows: number, breadth: Breadth): Block[] {
  const { width, height } = BOX[breadth];
  const length = breadth === 'wide' ? width : height;
  const size = (length - BETWEEN[breadth] * (rows - 1)) / rows;
  return Array.from({ length: rows }, (_, i) => {
    const start = i * (size + BETWEEN[breadth]);
    return breadth === 'wide'
      ? { left: start, top: 0, width: size, height }
      : { left: 0, top: start, width, height: size };
  });
}

interface Words {
  share: Share;
  value: string;
  label: string;
}

function rowWords(row: Row, context: Context): Words {
  const share = shareOf(row, context);
  return { share, value: share.text, label: context.word(row.label) };
}

/** A text of a row: its place in em, and how far, in em, it is moved from there. */
interface Placed {
  part: 'value' | 'label';
  left: number;
  top: number;
  dx?: number;
  dy: number;
  lines: string[];
}

/** How the words and the dots of every row are set. */
interface Setting {
  words: (row: number) => Placed[];
  dots: (row: number) => Block;
}

/** First baseline below the top of a text, in em. */
const FIRST = 0.8;

/** Words above dots, the label beside the value; all crowds begin at one height, so that they have one size. */
function above(rows: Words[], blocks: Block[], columns: number): Setting {
  const indents = rows.map(({ value }) => textWidth(value, 'value') + 0.6);
  const labels = rows.map(({ label }, i) => wrap(label, blocks[i]!.width - indents[i]!));
  const room = Math.max(...labels.map((lines) => lines.length)) * LINE + FROM_WORDS;
  const { width, height } = blocks[0]!;
  const crowd = Math.min(height - room, (100 / columns) * (width / columns) * STRETCH);
  const spare = (height - room - crowd) / 2;
  return {
    words(i) {
      const place = { left: blocks[i]!.left, top: blocks[i]!.top + spare, dy: FIRST };
      return [
        { ...place, part: 'value', lines: [rows[i]!.value] },
        { ...place, part: 'label', dx: round(indents[i]!), lines: labels[i]! }
      ];
    },
    dots: (i) => ({ ...blocks[i]!, top: blocks[i]!.top + spare + room, height: crowd })
  };
}

/** Words to the left of dots, the label below the value, in the narrowest column in which no label is too high. */
function beside(rows: Words[], blocks: Block[]): Setting {
  const room = Math.floor(blocks[0]!.height / LINE) - 1;
  const wraps = [7, 8, 9, 10, 11, 12].map((width) => rows.map(({ label }) => wrap(label, width)));
  const labels = wraps.find((all) => all.every((lines) => lines.length <= room)) ?? wraps.at(-1)!;
  const column = Math.max(...labels.map((lines) => blockWidth(lines))) + FROM_WORDS;
  return {
    words(i) {
      const place = { left: blocks[i]!.left, top: blocks[i]!.top };
      return [
        { ...place, part: 'value', dy: FIRST, lines: [rows[i]!.value] },
        { ...place, part: 'label', dy: FIRST + LINE, lines: labels[i]! }
      ];
    },
    dots: (i) => ({ ...blocks[i]!, left: blocks[i]!.left + column, width: blocks[i]!.width - column })
  };
}

const inBox = (row: Row, { part, left, top, ...text }: Placed, breadth: Breadth): Mark => ({
  kind: 'text',
  key: `row:${row.key}:${part}`,
  ink: row.ink,
  role: part,
  x: round(emX(breadth, left)),
  y: round(emY(breadth, top)),
  anchor: 'start',
  ...text
});

function crowd(row: Row, share: Share, block: Block, columns: number, breadth: Breadth): Dot[] {
  const pitchY = block.height / (100 / columns);
  const pitchX = Math.min(block.width / columns, pitchY * STRETCH);
  const r = round(Math.min(pitchX, pitchY) * FULL);
  const [filled, most] = [Math.round(share.value), Math.round(share.most)];
  return Array.from({ length: 100 }, (_, n): Dot => ({
    kind: 'dot',
    key: `person:${row.key}:${n}`,
    ink: n < most ? row.ink : 'quiet',
    ...(row.from && n < filled && { from: row.from }),
    x: round(emX(breadth, block.left + r + (n % columns) * pitchX)),
    y: round(emY(breadth, block.top + (Math.floor(n / columns) + 0.5) * pitchY)),
    r,
    ...(n >= filled && n < most && { open: true }),
    ...(n >= most && { opacity: FAINT })
  }));
}
