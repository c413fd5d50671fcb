import type { Mark, Point } from './scene.ts';

/**
 * Scenes in few bytes, for the way from the server to the script: each mark is a list of its fields in the order below, without
 * their names, and each point three entries of a list. `unpack` gives back what `pack` was given.
 */

/** A mark as a list: its kind (an index into KINDS), then its fields; null where it has none, short where it has none any more. */
export type Packed = unknown[][];

const KINDS = ['text', 'rule', 'dot', 'line', 'rect', 'area'] as const satisfies Mark['kind'][];

/** Of every kind of mark, those that are often left out last. */
const FIELDS: { [Kind in Mark['kind']]: Exclude<keyof Extract<Mark, { kind: Kind }>, 'kind'>[] } = {
  text: ['key', 'ink', 'role', 'lines', 'anchor', 'x', 'y', 'dx', 'dy', 'from', 'opacity'],
  rule: ['key', 'ink', 'role', 'x1', 'y1', 'x2', 'y2', 'from', 'opacity'],
  dot: ['key', 'ink', 'x', 'y', 'r', 'open', 'from', 'at', 'opacity'],
  line: ['key', 'ink', 'points', 'thin', 'from', 'opacity'],
  rect: ['key', 'ink', 'x', 'y', 'width', 'height', 'grow', 'open', 'dashed', 'from', 'opacity'],
  area: ['key', 'ink', 'upper', 'lower', 'from', 'opacity']
};
const POINTS = new Set(['points', 'upper', 'lower']);

export const pack = (scene: Mark[]): Packed =>
  scene.map((mark) => {
    const fields = FIELDS[mark.kind].map((field) => {
      const value = mark[field as keyof Mark] as unknown;
      return POINTS.has(field) ? (value as Point[]).flatMap(({ at, x, y }) => [at, x, y]) : (value ?? null);
    });
    return [
      KINDS.indexOf(mark.kind),
      ...fields.slice(0, fields.findLastIndex((value) => value !== null) + 1)
    ];
  });

export const unpack = (packed: Packed): Mark[] =>
  packed.map(([index, ...values]) => {
    const kind = KINDS[index as number]!;
    const fields = FIELDS[kind].flatMap((field, place) => {
      const value = values[place] ?? null;
      if (value === null) return [];
      return [[field, POINTS.has(field) ? points(value as (string | number)[]) : value]];
    });
    return { kind, ...Object.fromEntries(fields) } as Mark;
  });

const points = (list: (string | number)[]): Point[] =>
  Array.from({ length: list.length / 3 }, (_, index) => {
    const [at, x, y] = list.slice(3 * index, 3 * index + 3);
    return { at, x, y } as Point;
  });
