/**
 * The map of an argument, laid out at build: the conclusion is a beam, the claims that it hangs on are its pillars, and below
 * each claim stand what was measured for it and the objection to it. Wide: side by side, as a building. Narrow: one below the
 * other, as a tree. A pure function from the argument to places in em of the map's type.
 */
import { textWidth, wrap } from '#lib/forms/kit/type.ts';
import { type Form, LINE } from '#lib/forms/kit/scene.ts';

export interface MapNode {
  id: string;
  kind: 'conclusion' | 'claim' | 'evidence' | 'objection';
  /** What it is called, or what kind of thing it is. */
  head: string;
  label: string;
  /** How it hangs on what is below it. */
  hangs?: string;
  /** Not said by anyone, but needed. */
  unspoken?: boolean;
  /** A reader's verdict on it is drawn in: on its pillar and in words. */
  weighed?: boolean;
  claims: MapNode[];
  evidence: MapNode[];
  objections: MapNode[];
}

export interface Run {
  role: 'head' | 'label' | 'hangs' | 'mine';
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapBox extends Place {
  node: MapNode;
  runs: Run[];
  /** What holds up the thing above it; only claims have one. */
  pillar?: Place;
}

/** A line from one box to another, as a path of corners. */
export interface Tie {
  as: 'claim' | 'evidence' | 'objection';
  points: [number, number][];
}

export interface Drawing {
  width: number;
  height: number;
  boxes: MapBox[];
  ties: Tie[];
}

/** Widths in em: narrow is legible in 288 px, wide in 830 px. */
export const WIDTH: Record<Form, number> = { narrow: 21, wide: 68 };
/** Size of small type in em; `wrap` and `textWidth` know it as that of a note. */
export const SMALL = 0.92;
/** The bar at the left edge of a box that shows its ink, and the room around words. */
export const BAR = 0.6;
const PAD = 0.5;
const GAP = 0.8;
const PILLAR = { width: 2, height: 2.4 };
/** In the narrow form the pillar is a sign in the corner of its box. */
const SIGN = { width: 1.1, height: 1.7 };
const INDENT = 1.1;
const RAIL = 0.4;

export const layMap = (conclusion: MapNode, form: Form): Drawing =>
  form === 'wide' ? building(conclusion) : tree(conclusion);

/** The words of a box, and how high they make it. `spare`: room kept free at the right of the first line. */
function words(node: MapNode, { x, y, width }: Omit<Place, 'height'>, spare = 0) {
  const room = width - BAR - 2 * PAD;
  const runs: Run[] = [];
  let bottom = y + PAD;
  const put = (role: Run['role'], text: string) => {
    const bold = role === 'head' || role === 'mine';
    const lines = wrap(text, room - (role === 'head' ? spare : 0), bold ? 'label' : 'note');
    runs.push({ role, lines, x: x + BAR + PAD, y: bottom + 0.95 });
    bottom += lines.length * LINE;
  };
  put('head', node.head);
  put('label', node.label);
  if (node.hangs) put('hangs', node.hangs);
  // Its words come from the reader; its place is kept.
  if (node.weighed) put('mine', ' ');
  return { runs, height: bottom + PAD - y };
}

/** The claims below which no other claims stand: each is a column. */
const columnsOf = (node: MapNode): MapNode[] =>
  node.claims.length === 0 ? [node] : node.claims.flatMap(columnsOf);

function building(conclusion: MapNode): Drawing {
  const columns = columnsOf(conclusion);
  const width = (WIDTH.wide - GAP * (columns.length - 1)) / columns.length;
  const left = (node: MapNode) => columns.indexOf(node) * (width + GAP);
  const span = (node: MapNode) => {
    const own = columnsOf(node);
    const x = left(own[0]!);
    return { x, width: left(own.at(-1)!) + width - x };
  };
  const boxes: MapBox[] = [];
  const ties: Tie[] = [];
  const put = (node: MapNode, y: number): MapBox => {
    const place = { ...span(node), y };
    const box = { node, ...place, ...words(node, place) };
    boxes.push(box);
    return box;
  };

  const beams: { node: MapNode; y: number }[] = [];
  const beam = (node: MapNode, y: number): number => {
    const { height } = put(node, y);
    beams.push({ node, y: y + height });
    const lower = node.claims.filter(({ claims }) => claims.length > 0);
    return Math.max(y + height + PILLAR.height, ...lower.map((one) => beam(one, y + height + PILLAR.height)));
  };
  const top = beam(conclusion, 0);
  const bottomOf = (made: MapBox[]) => Math.max(0, ...made.map(({ y, height }) => y + height));
  const claims = columns.map((node) => put(node, top));
  const level = bottomOf(claims);
  for (const box of claims) box.height = level - box.y;
  for (const { node, y } of beams)
    for (const child of node.claims) {
      const box = boxes.find((one) => one.node === child)!;
      box.pillar = {
        x: box.x + (box.width - PILLAR.width) / 2,
        y,
        width: PILLAR.width,
        height: box.y - y
      };
    }

  // Rows below the claims: what was measured, then objections, so that like stands beside like.
  let row = level + GAP;
  for (const kind of ['evidence', 'objections'] as const) {
    const most = Math.max(0, ...columns.map((column) => column[kind].length));
    for (let index = 0; index < most; index++) {
      const made = columns.flatMap((column) => {
        const node = column[kind][index];
        if (!node) return [];
        const place = { x: left(column), y: row, width };
        const box = { node, ...place, ...words(node, place) };
        const edge = box.x + width;
        ties.push(
          kind === 'evidence'
            ? { as: 'evidence', points: straightUp(box.x + BAR / 2, row, level) }
            : { as: 'objection', points: around(edge, row + 1, level - 1) }
        );
        return [box];
      });
      boxes.push(...made);
      const bottom = bottomOf(made);
      for (const box of made) box.height = bottom - row;
      row = bottom + GAP;
    }
  }
  return { width: WIDTH.wide, height: row - GAP, boxes, ties };
}

const straightUp = (x: number, from: number, to: number): Tie['points'] => [
  [x, from],
  [x, to]
];
/** Past what lies between, in the gap at the right. */
const around = (edge: number, from: number, to: number): Tie['points'] => [
  [edge, from],
  [edge + RAIL, from],
  [edge + RAIL, to],
  [edge, to]
];

function tree(conclusion: MapNode): Drawing {
  const boxes: MapBox[] = [];
  const ties: Tie[] = [];
  const put = (node: MapNode, depth: number, y: number): number => {
    const x = depth * INDENT;
    const place = { x, y, width: WIDTH.narrow - x };
    const pillared = node.kind === 'claim';
    const box: MapBox = { node, ...place, ...words(node, place, pillared ? SIGN.width + PAD : 0) };
    if (pillared) box.pillar = { x: WIDTH.narrow - PAD - SIGN.width, y: y + PAD, ...SIGN };
    boxes.push(box);
    let bottom = y + box.height;
    const rail = x + BAR / 2;
    for (const child of [...node.evidence, ...node.objections, ...node.claims]) {
      const below = bottom + GAP * (child.kind === 'claim' ? 1 : 0.5);
      const level = below + PAD + 0.6;
      const as = child.kind === 'conclusion' ? 'claim' : child.kind;
      ties.push({
        as,
        points: [
          [rail, y + box.height],
          [rail, level],
          [x + INDENT, level]
        ]
      });
      bottom = put(child, depth + 1, below);
    }
    return bottom;
  };
  const height = put(conclusion, 0, 0);
  return { width: WIDTH.narrow, height, boxes, ties };
}

/** Boxes that share a place, and words that do not fit their box; both empty in a sound drawing. Used by tests. */
export function faults({ width, height, boxes }: Drawing): string[] {
  const apart = (a: Place, b: Place) =>
    a.x + a.width <= b.x + 0.01 ||
    b.x + b.width <= a.x + 0.01 ||
    a.y + a.height <= b.y + 0.01 ||
    b.y + b.height <= a.y + 0.01;
  const meeting = boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (apart(a, b) ? [] : [`${a.node.id} and ${b.node.id} meet`]))
  );
  const loose = boxes.flatMap((box) => {
    const out =
      box.x < 0 || box.y < 0 || box.x + box.width > width + 0.01 || box.y + box.height > height + 0.01;
    const wide = box.runs.some(({ role, lines, x }) =>
      lines.some((line) => x + textWidth(line, role === 'head' ? 'label' : 'note') > box.x + box.width + 0.01)
    );
    const low = box.runs.some(({ lines, y }) => y + (lines.length - 1) * LINE > box.y + box.height);
    return [
      ...(out ? [`${box.node.id} sticks out`] : []),
      ...(wide || low ? [`${box.node.id} is too small for its words`] : [])
    ];
  });
  return [...meeting, ...loose];
}
