/**
 * What marks look like as SVG: places are percentages of the box, paths lie in a stretched inner svg with strokes that do not
 * scale, texts and dots keep their size. No style attributes, so that the page's Content-Security-Policy needs no
 * unsafe-inline. `Marks.svelte` writes these shapes on the server, `paint.ts` moves them in the browser.
 */
import { type Dot, type Ink, LINE, type Mark, type Point, type Rect } from './scene.ts';

export interface Shape {
  tag: string;
  /** An attribute without a value is left out. */
  attributes: Record<string, string | number | undefined>;
  inside: Shape[] | string;
}

const shape = (tag: string, attributes: Shape['attributes'], inside: Shape['inside'] = []): Shape => ({
  tag,
  attributes,
  inside
});

const pair = (point: Point): string => `${point.x} ${point.y}`;
const polyline = (points: Point[]): string => (points.length > 0 ? `M${points.map(pair).join('L')}` : '');
const outline = (upper: Point[], lower: Point[]): string =>
  upper.length > 0 ? `${polyline([...upper, ...[...lower].reverse()])}Z` : '';
const percent = (value: number): string => `${value}%`;
const em = (value: number): string => `${value}em`;
const box = ({ x, y, width, height }: Rect) => ({
  x: percent(x),
  y: percent(y),
  width: percent(Math.max(0, width)),
  height: percent(Math.max(0, height))
});
const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
/** What lies in it is stretched to the box. */
const stretched = (...inside: Shape[]): Shape =>
  shape('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none' }, inside);

/** Inks with a texture: their areas are a pattern on an unscaled shape, which the stretched path only clips. */
export const textured = (ink: Ink): boolean => ink.endsWith('derived') || ink.endsWith('claimed');
const texture = (mark: Mark): string | undefined =>
  textured(mark.ink) ? `url(#texture-${mark.ink})` : undefined;
const core = ({ ink, open }: Dot): string | undefined =>
  ink.endsWith('derived') && !open ? `url(#core-${ink})` : undefined;

/** @param id unique on the page: ids of clip paths begin with it */
export function shapesOf(mark: Mark, id: string): Shape[] {
  const ink = `ink-${mark.ink}`;
  const { opacity } = mark;
  switch (mark.kind) {
    case 'area': {
      const d = outline(mark.upper, mark.lower);
      if (!textured(mark.ink)) return [stretched(shape('path', { class: `area ${ink}`, d, opacity }))];
      const clip = `${id}-${mark.key}`;
      return [
        shape('clipPath', { id: clip, clipPathUnits: 'objectBoundingBox' }, [
          shape('path', { d, transform: 'scale(0.01)' })
        ]),
        shape('rect', {
          class: `area ${ink}`,
          fill: texture(mark),
          width: '100%',
          height: '100%',
          'clip-path': `url(#${clip})`,
          opacity
        })
      ];
    }
    case 'line':
      return [
        stretched(
          shape('path', {
            class: classes('line', ink, mark.thin && 'thin'),
            d: polyline(mark.points),
            'vector-effect': 'non-scaling-stroke',
            opacity
          })
        )
      ];
    case 'rect':
      return [
        // A texture is seen on paper, whatever it lies on.
        ...(textured(mark.ink) && !mark.open
          ? [shape('rect', { class: 'under', ...box(mark), opacity })]
          : []),
        shape('rect', {
          class: classes('rect', ink, mark.open && 'open', mark.dashed && 'dashed'),
          fill: mark.open ? undefined : texture(mark),
          ...box(mark),
          opacity
        })
      ];
    case 'dot':
      return [
        shape('circle', {
          class: classes('dot', ink, mark.open && 'open'),
          fill: core(mark),
          cx: percent(mark.x),
          cy: percent(mark.y),
          r: em(Math.max(0, mark.r)),
          opacity
        })
      ];
    case 'rule':
      return [
        shape('line', {
          class: `rule ${mark.role} ${ink}`,
          x1: percent(mark.x1),
          y1: percent(mark.y1),
          x2: percent(mark.x2),
          y2: percent(mark.y2),
          opacity
        })
      ];
    case 'text': {
      const { dx = 0, dy = 0 } = mark;
      const name = `${mark.role} ${ink} ${mark.anchor}`;
      const line = (index: number) => ({
        x: percent(mark.x),
        y: percent(mark.y),
        dx: dx === 0 ? undefined : em(dx),
        dy: em(dy + index * LINE)
      });
      const [only = '', ...more] = mark.lines;
      if (more.length === 0) return [shape('text', { class: name, ...line(0), opacity }, only)];
      const lines = mark.lines.map((words, index) => shape('tspan', line(index), words));
      return [shape('text', { class: name, opacity }, lines)];
    }
  }
}

/** So many dots of one look, one after the other, are one path. */
const CROWD = 10;

/** What a drawing at rest is made of. A crowd of dots is a single path of points with round caps: a hundredth of the elements. */
export function drawing(marks: Mark[], id: string): Shape[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run && alike(run[0]!, mark)) run.push(mark);
    else runs.push([mark]);
  }
  return runs.flatMap((run) =>
    run.length < CROWD ? run.flatMap((mark) => shapesOf(mark, id)) : [crowd(run as [Dot, ...Dot[]])]
  );
}

const alike = (one: Mark, other: Mark): boolean =>
  one.kind === 'dot' &&
  other.kind === 'dot' &&
  !(one.open || other.open || textured(one.ink)) &&
  one.ink === other.ink &&
  one.r === other.r &&
  one.opacity === other.opacity;

const crowd = (dots: [Dot, ...Dot[]]): Shape =>
  stretched(
    shape('path', {
      class: `crowd ink-${dots[0].ink}`,
      d: dots.map(({ x, y }) => `M${x} ${y}h0`).join(''),
      'stroke-width': em(2 * dots[0].r),
      'vector-effect': 'non-scaling-stroke',
      opacity: dots[0].opacity
    })
  );
