import type { Datum } from '../form.ts';
import { BOX, type Breadth, type Ink, type Mark } from './scene.ts';
import type { Ref } from './shape.ts';
import { shapesOf } from './shapes.ts';
import { amount, onOneLine, type Print, type Teller } from './tell.ts';

/** One value as a chart shows it: which mark it is, and what is said of it. */
export interface Shown {
  /** Key of the mark that shows it, or the beginning of the keys of several. */
  key: string;
  /** On a line or an area: the point of it. */
  at?: string;
  /** What it is of: a series, a row, a place. */
  name: string;
  /** As it is printed; its unit is that of the chart unless `unit` says another. */
  value: string;
  unit?: string;
  /** In words; '' where the name says it. */
  period: string;
  ink: Ink;
  /** The rows of the data that it rests on; none of an event or an answer. */
  rows: Datum[];
}

/** An item that shows one value. */
interface Item {
  key: string;
  label: string;
  ref: Ref;
  ink: Ink;
}

/** The value of an item, under the name that stands by it. `key` is that of its mark. */
export function shownItem(teller: Teller, item: Item, key: string, print: Print): Shown[] {
  const { context, ui } = teller;
  const row = context.rows(item.ref).at(-1);
  if (!row) return [];
  const name = onOneLine(context.word(item.label));
  return [
    {
      key,
      name,
      value: amount(row, print, ui, { ranged: true }),
      period: teller.period(row.period),
      ink: item.ink,
      rows: [row]
    }
  ];
}

/** A place in percent of the box, and how large it is: half its width and height in percent. */
export interface Spot {
  x: number;
  y: number;
  across: number;
  down: number;
}

const belongs = (mark: Mark, key: string): boolean => mark.key === key || mark.key.startsWith(`${key}:`);

/** The elements of a drawing that show the marks of a key, counted among all that draw the scene; texts are none of them. */
export function shapesIn(scene: Mark[], key: string): number[] {
  let count = 0;
  return scene.flatMap((mark) => {
    const shapes = shapesOf(mark, '').map(() => count++);
    return mark.kind !== 'text' && belongs(mark, key) ? shapes : [];
  });
}

/** Radius, in em, of the place of a point that has no mark of its own. */
const POINT = 0.3;

/** Where a scene shows a value: the marks that are lit for it, as one place; undefined where it does not show it. */
export function spotOf(
  scene: Mark[],
  { key, at }: Pick<Shown, 'key' | 'at'>,
  breadth: Breadth
): Spot | undefined {
  const all = scene.filter((mark) => mark.kind !== 'text' && belongs(mark, key));
  const exact = all.filter((mark) => mark.key === key);
  const own = at === undefined && exact.length > 0 ? exact : all;
  const xs: number[] = [];
  const ys: number[] = [];
  const put = (x: number, y: number, r = 0): void => {
    const [across, down] = [(r / BOX[breadth].width) * 100, (r / BOX[breadth].height) * 100];
    xs.push(x - across, x + across);
    ys.push(y - down, y + down);
  };
  for (const mark of own) {
    if (at !== undefined) {
      if (mark.kind === 'line' || mark.kind === 'area')
        for (const point of mark.kind === 'line' ? mark.points : mark.upper)
          if (point.at === at) put(point.x, point.y, POINT);
      if (mark.key.endsWith(`:${at}`)) placeOf(mark, put);
    } else placeOf(mark, put);
  }
  // A value that ends its line alone has the dot there and no other mark.
  if (xs.length === 0) for (const mark of own) if (mark.key === `${key}:end`) placeOf(mark, put);
  if (xs.length === 0) return undefined;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    across: (right - left) / 2,
    down: (bottom - top) / 2
  };
}

function placeOf(mark: Mark, put: (x: number, y: number, r?: number) => void): void {
  if (mark.kind === 'dot') put(mark.x, mark.y, mark.r);
  if (mark.kind === 'rect') {
    put(mark.x, mark.y);
    put(mark.x + mark.width, mark.y + mark.height);
  }
  if (mark.kind === 'rule' && (mark.role === 'range' || mark.role === 'axis')) {
    put(mark.x1, mark.y1);
    put(mark.x2, mark.y2);
  }
}
